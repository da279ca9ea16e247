package hugkissgo.centre.year;

import hugkissgo.centre.morning.Draw;
import hugkissgo.centre.morning.MorningPlan;
import hugkissgo.centre.morning.Step;
import hugkissgo.simulation.SimulatedMorning;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// One attended day of one child, from the kiosk in the morning to the reunion: what the model drew, and for what it
/// leaves open (when, which parent, how they met again) dice of this child and day.
final class DayStory {
    private static final Duration HALF_PAST_SIX = Duration.ofMinutes(390);
    /// After the first word, at about a quarter of an hour, a family hears every so many minutes.
    private static final int NEXT_WORD = 13;
    private static final double WORD_COMES = .85;
    private static final double REUNION_NOTED = .55;

    private final Enrolled child;
    private final SimulatedMorning morning;
    private final LocalDate day;
    private final Instant midnight;
    private final SplittableRandom random;
    private final Duration usual;

    /// `index` is the child's place in the year: a store gives out other ids each time, the days stay the same.
    DayStory(Enrolled child, int index, SimulatedMorning morning, LocalDate day, ZoneId zone, long seed) {
        this.child = child;
        this.morning = morning;
        this.day = day;
        this.midnight = day.atStartOfDay(zone).toInstant();
        this.random = new SplittableRandom(seed * 31 + index * 1_000_003L + day.toEpochDay());
        this.usual = HALF_PAST_SIX.plusMinutes(30 + Math.floorMod(index * 37, 75));
    }

    /// In order of time.
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        move(lines);
        plan(usual.plusMinutes(random.nextInt(20))).forEach(step -> lines.add(line(step)));
        pickUp(lines);
        lines.sort(Comparator.comparing(Line::at));
        return lines;
    }

    private void move(List<Line> lines) {
        if (child.move() != null && child.move().day().equals(day)) {
            lines.add(said(
                    HALF_PAST_SIX, "RoomChanged", Map.of("room", child.move().room())));
        }
    }

    /// A morning that nobody wrote down is a child brought and received, no more.
    private List<Step> plan(Duration arrival) {
        var noted = morning.noted();
        var draw = new Draw(
                morning.hard(), noted.minutes(), noted.settled(), morning.parentCameBack(), morning.poorSleep());
        var steps = new ArrayList<>(MorningPlan.of(draw, arrival, random).steps());
        if (noted.recorded()) {
            steps.addAll(words(steps));
        } else {
            steps.removeIf(it -> it instanceof Step.Say say && !say.type().equals("Received"));
        }
        return steps;
    }

    private List<Step> words(List<Step> steps) {
        Duration end = steps.getLast().after();
        return steps.stream()
                .filter(it -> it instanceof Step.Say say && say.fields().containsKey("nextWordMinutes"))
                .findFirst()
                .map(first -> furtherWords(first.after(), end))
                .orElse(List.of());
    }

    private List<Step> furtherWords(Duration first, Duration end) {
        var words = new ArrayList<Step>();
        for (Duration next = first.plusMinutes(NEXT_WORD);
                next.compareTo(end) < 0 && random.nextDouble() < WORD_COMES;
                next = next.plusMinutes(NEXT_WORD)) {
            words.add(new Step.Say(next, "Comforted", Map.of("how", "STILL_UPSET", "nextWordMinutes", 15)));
        }
        return words;
    }

    private void pickUp(List<Line> lines) {
        Duration gone = Duration.ofMinutes(15 * 60 + random.nextInt(110));
        if (random.nextDouble() < REUNION_NOTED) {
            lines.add(said(gone.minusSeconds(90), "Reunited", Map.of("state", reunion())));
        }
        lines.add(said(
                gone,
                "PickedUp",
                Map.of("adult", adult(), "educator", child.team().colleague(), "identity", "KNOWN")));
    }

    private String reunion() {
        double draw = random.nextDouble();
        return draw < .45
                ? "RAN_TO"
                : draw < .80 ? "CALM" : draw < .90 ? "TEARFUL" : draw < .97 ? "RELUCTANT_TO_LEAVE" : "LOOKED_AWAY";
    }

    private Line line(Step step) {
        return switch (step) {
            case Step.Bring it -> said(it.after(), "DroppedOff", Map.of("adult", adult(), "morning", it.morning()));
            case Step.Say it -> said(it.after(), it.type(), complete(it));
        };
    }

    /// With the educators whom a room's tablet would fill in.
    private Map<String, Object> complete(Step.Say step) {
        var fields = new HashMap<>(step.fields());
        String receiver = child.team().who(morning.receiver());
        switch (step.type()) {
            case "Received", "Comforted" -> fields.put("educator", receiver);
            case "SaidGoodbye" -> fields.put("receiver", receiver);
            case "Settled" -> fields.put("with", child.team().who(morning.settledWith()));
            default -> {}
        }
        return fields;
    }

    private String adult() {
        return child.adults().get(random.nextInt(3) == 0 ? child.adults().size() - 1 : 0);
    }

    private Line said(Duration after, String type, Map<String, Object> fields) {
        return new Line(child.id(), midnight.plus(after), child.team().who(morning.receiver()), type, fields);
    }
}
