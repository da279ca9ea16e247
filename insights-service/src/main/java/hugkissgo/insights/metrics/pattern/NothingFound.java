package hugkissgo.insights.metrics.pattern;

import hugkissgo.insights.metrics.Value;

/// Nothing stands out among so many questions that were looked at.
record NothingFound(int looked) implements Value {}
