package hugkissgo.checkin.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;

/// The store said that an id or a number is taken; which of the two stands only in its prose.
final class Duplicate {
    private Duplicate() {}

    static boolean is(Throwable e) {
        return e instanceof MongoException it
                && ErrorCategory.fromErrorCode(it.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }
}
