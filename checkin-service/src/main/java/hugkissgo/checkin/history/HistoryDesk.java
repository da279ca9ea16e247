package hugkissgo.checkin.history;

import hugkissgo.access.Visitor.Staff;
import hugkissgo.access.answer.PageJson;
import hugkissgo.care.Attendance;
import hugkissgo.care.Attendance.Corrected;
import hugkissgo.care.By;
import hugkissgo.care.CareEvent;
import hugkissgo.care.DayFact;
import hugkissgo.care.FamilyFact.SettledInConfirmed;
import hugkissgo.care.Provenance;
import hugkissgo.care.Separation;
import hugkissgo.care.id.StreamId;
import hugkissgo.checkin.day.Proposal;
import hugkissgo.checkin.day.Reason;
import hugkissgo.checkin.directory.Directory;
import hugkissgo.checkin.directory.Known;
import hugkissgo.checkin.history.HistoryLine.Said;
import hugkissgo.checkin.log.Answer;
import hugkissgo.checkin.log.History;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes a file of days gone by: the streams side by side, each in its order; a line that cannot be recorded is named
/// and holds up none after it. The same file again records nothing new.
@Component
class HistoryDesk {
    private static final int ABREAST = 8;

    private final History history;
    private final Directory directory;

    /// A line that was not recorded, numbered from 1, and why.
    record Refusal(int line, String reason) {}

    record Outcome(long recorded, long already, List<Refusal> refused) {}

    private record Heard(int line, Answer answer) {}

    HistoryDesk(History history, Directory directory) {
        this.history = history;
        this.directory = directory;
    }

    Mono<ServerResponse> take(Staff staff, byte[] file) {
        return directory
                .of(staff.centre())
                .flatMap(known -> take(staff, known, HistoryLine.read(file)))
                .flatMap(PageJson::ok);
    }

    private Mono<Outcome> take(Staff staff, Known known, List<HistoryLine> lines) {
        var refused = new ArrayList<Refusal>();
        var streams = new LinkedHashMap<StreamId, List<Said>>();
        for (HistoryLine line : lines) {
            switch (line) {
                case HistoryLine.Unreadable it -> refused.add(new Refusal(it.number(), "nonsense"));
                case Said it when !isHistory(it.tap().said()) -> refused.add(refusal(it, Reason.NOT_ALLOWED_HERE));
                case Said it when !isStaff(known, it) -> refused.add(refusal(it, Reason.UNKNOWN_PERSON));
                case Said it ->
                    streams.computeIfAbsent(it.tap().stream(), same -> new ArrayList<>())
                            .add(it);
            }
        }
        return Flux.fromIterable(streams.values())
                .flatMap(it -> hear(staff, it), ABREAST)
                .collectList()
                .map(heard -> outcome(heard, refused));
    }

    /// What happens to a child on its days; who belongs to whom is told as it is now, with taps.
    private static boolean isHistory(CareEvent said) {
        return said instanceof Attendance && !(said instanceof Corrected)
                || said instanceof Separation
                || said instanceof DayFact
                || said instanceof SettledInConfirmed;
    }

    private static boolean isStaff(Known known, Said line) {
        return line.by() == null
                || known.adult(line.by()).filter(it -> it.file().isStaff()).isPresent();
    }

    private Flux<Heard> hear(Staff staff, List<Said> lines) {
        StreamId stream = lines.getFirst().tap().stream();
        return history.hear(
                        staff.centre(),
                        stream,
                        lines.stream().map(it -> proposal(staff, it)).toList())
                .doOnNext(answers -> directory.touched(staff.centre(), stream))
                .flatMapIterable(answers -> answers)
                .zipWithIterable(lines, (answer, line) -> new Heard(line.number(), answer));
    }

    private static Proposal proposal(Staff staff, Said line) {
        var tap = line.tap();
        By by = line.by() == null ? staff.by() : By.staff(line.by());
        return new Proposal(tap.id(), staff.centre(), tap.stream(), tap.at(), by, Provenance.PROXY, tap.said());
    }

    private static Outcome outcome(Collection<Heard> all, List<Refusal> unheard) {
        long recorded = 0;
        long already = 0;
        var refused = new ArrayList<>(unheard);
        for (Heard heard : all) {
            switch (heard.answer()) {
                case Answer.Recorded _ -> recorded++;
                case Answer.Already _ -> already++;
                case Answer.Refused it ->
                    refused.add(new Refusal(heard.line(), it.reason().word()));
            }
        }
        refused.sort(Comparator.comparingInt(Refusal::line));
        return new Outcome(recorded, already, refused);
    }

    private static Refusal refusal(Said line, Reason reason) {
        return new Refusal(line.number(), reason.word());
    }
}
