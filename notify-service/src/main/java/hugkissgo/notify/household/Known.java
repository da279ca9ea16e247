package hugkissgo.notify.household;

import hugkissgo.care.Fact;
import hugkissgo.care.id.StreamId;
import hugkissgo.care.wire.CareJson;

/// What one stream has told so far: a child's household, an adult, or the centre's house.
public sealed interface Known permits Household, Adult, House {

    /// The same after one more event of that stream; throws where the event cannot stand there.
    Known after(Fact fact);

    static Known nothingOf(StreamId stream) {
        if (stream.isChild()) {
            return Household.NEW;
        }
        return stream.isPerson() ? Adult.NEW : House.NEW;
    }

    static Known read(StreamId stream, String json) {
        return CareJson.log().readValue(json, nothingOf(stream).getClass());
    }

    default String write() {
        return CareJson.log().writeValueAsString(this);
    }
}
