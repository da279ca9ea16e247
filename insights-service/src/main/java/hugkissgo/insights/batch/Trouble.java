package hugkissgo.insights.batch;

import hugkissgo.care.id.CentreId;
import hugkissgo.care.id.StreamId;

/// Why a stream waits, and the number it waits for. The reason is a word for the operator and names no content.
public record Trouble(CentreId centre, StreamId stream, long from, String reason) {}
