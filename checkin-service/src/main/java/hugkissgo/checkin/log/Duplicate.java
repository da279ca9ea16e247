package hugkissgo.checkin.log;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;

/// The store said that an id or a number is taken; which of the two stands only in its prose.
final class Duplicate {
    private Duplicate() {}

    static boolean is(Throwable e) {
        return switch (e) {
            case MongoBulkWriteException bulk -> bulk.getWriteErrors().stream().anyMatch(it -> isCode(it.getCode()));
            case MongoException one -> isCode(one.getCode());
            case Throwable other -> false;
        };
    }

    private static boolean isCode(int code) {
        return ErrorCategory.fromErrorCode(code) == ErrorCategory.DUPLICATE_KEY;
    }
}
