package hugkissgo.insights.shelves;

import org.bson.BsonDocument;

/// A document that is to stand in place of an older one of its name; `seq` is what tells older from newer.
public record Newer(String id, long seq, BsonDocument document) {}
