package hugkissgo.checkin.roster.file;

import static hugkissgo.checkin.roster.file.Column.BIRTHDAY;
import static hugkissgo.checkin.roster.file.Column.CHILDREN;
import static hugkissgo.checkin.roster.file.Column.CODE;
import static hugkissgo.checkin.roster.file.Column.COMFORT_OBJECT;
import static hugkissgo.checkin.roster.file.Column.EMAIL;
import static hugkissgo.checkin.roster.file.Column.FIRST_DAY;
import static hugkissgo.checkin.roster.file.Column.HUGS;
import static hugkissgo.checkin.roster.file.Column.KEY_PERSON;
import static hugkissgo.checkin.roster.file.Column.KIND;
import static hugkissgo.checkin.roster.file.Column.LOGIN;
import static hugkissgo.checkin.roster.file.Column.NAME;
import static hugkissgo.checkin.roster.file.Column.PASSPHRASE;
import static hugkissgo.checkin.roster.file.Column.PHONE;
import static hugkissgo.checkin.roster.file.Column.PHRASE;
import static hugkissgo.checkin.roster.file.Column.RELATION;
import static hugkissgo.checkin.roster.file.Column.ROLE;
import static hugkissgo.checkin.roster.file.Column.ROOM;
import static hugkissgo.checkin.roster.file.Column.WAVE_SPOT;

import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.care.PersonFact.Role;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Reads the cells of one line as what its kind says it is.
final class LineReader {
    private LineReader() {}

    /// The line; nothing where its kind is unknown. What is wrong stands in the cells.
    static Optional<Line> read(Cells cells) {
        return switch (cells.needed(KIND).toLowerCase(Locale.ROOT)) {
            case "room" -> Optional.of(new Line.Room(cells.number(), cells.key(), name(cells)));
            case "staff" -> Optional.of(staff(cells));
            case "child" -> Optional.of(child(cells));
            case "guardian" -> Optional.of(guardian(cells));
            case "collector" ->
                Optional.of(new Line.Collector(
                        cells.number(), cells.key(), name(cells), contact(cells), cells.keys(CHILDREN)));
            case "barred" ->
                Optional.of(new Line.Barred(cells.number(), cells.key(), name(cells), cells.keys(CHILDREN)));
            case String unknown -> unknown(cells, unknown);
        };
    }

    private static Optional<Line> unknown(Cells cells, String kind) {
        if (!kind.isEmpty()) {
            cells.wrong(KIND, "unknown-kind");
        }
        return Optional.empty();
    }

    private static Line staff(Cells cells) {
        if (cells.text(ROLE).isEmpty()) {
            cells.wrong(ROLE, "missing");
        }
        Optional<String> passphrase = cells.text(PASSPHRASE);
        if (passphrase.isPresent() && passphrase.get().length() < 10) {
            cells.wrong(PASSPHRASE, "too-short");
        }
        return new Line.Staff(
                cells.number(),
                cells.key(),
                name(cells),
                contact(cells),
                cells.text(ROOM),
                cells.word(ROLE, Role.class).orElse(Role.EDUCATOR),
                cells.text(LOGIN).map(it -> new Line.Login(it, passphrase)));
    }

    private static Line child(Cells cells) {
        cells.needed(FIRST_DAY);
        return new Line.Child(
                cells.number(),
                cells.key(),
                name(cells),
                cells.text(ROOM),
                cells.date(BIRTHDAY),
                cells.date(FIRST_DAY).orElse(LocalDate.EPOCH),
                cells.text(PHRASE)
                        .map(it -> new Line.Ritual(
                                it, cells.text(HUGS), cells.text(WAVE_SPOT), cells.text(COMFORT_OBJECT))),
                cells.text(KEY_PERSON));
    }

    private static Line guardian(Cells cells) {
        return new Line.Guardian(
                cells.number(),
                cells.key(),
                name(cells),
                contact(cells),
                cells.keys(CHILDREN),
                cells.word(RELATION, Relation.class).orElse(Relation.PARENT));
    }

    private static Line.Contact contact(Cells cells) {
        cells.matching(PHONE, "[+0-9()/ .-]{5,30}", "not-a-phone-number");
        cells.matching(EMAIL, "[^@\\s]{1,100}@[^@\\s]{1,100}", "not-an-email");
        cells.matching(CODE, "[0-9]{4} ?[0-9]{2}|[0-9]{3} ?[0-9]{3}", "not-a-code");
        return new Line.Contact(cells.text(PHONE), cells.text(EMAIL), cells.text(CODE));
    }

    private static String name(Cells cells) {
        String name = cells.needed(NAME);
        if (name.length() > 80) {
            cells.wrong(NAME, "too-long");
        }
        return name;
    }
}
