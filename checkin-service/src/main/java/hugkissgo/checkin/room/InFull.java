package hugkissgo.checkin.room;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import hugkissgo.care.FamilyFact.Relation;
import hugkissgo.checkin.directory.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One child as an educator sees it when it matters: ritual, plan, who may collect, and the day so far.
record InFull(
        @JsonUnwrapped @JsonIgnoreProperties("plan") Card card,
        @Nullable Ritual ritual,
        @Nullable Named keyPerson,
        @Nullable Plan plan,
        List<Collecting> mayCollect,
        List<Named> barred,
        List<Map<String, Object>> today) {

    record Ritual(
            @Nullable String phrase,
            @Nullable String hugs,
            @Nullable String waveSpot,
            @Nullable String comfortObject) {}

    record Plan(
            LocalDate from, int promiseMinutes, @Nullable String words) {}

    record Collecting(
            String id,
            String name,
            @Nullable Relation relation,
            @Nullable LocalDate until,
            boolean barred) {}
}
