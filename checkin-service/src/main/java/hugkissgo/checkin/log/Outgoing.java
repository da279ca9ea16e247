package hugkissgo.checkin.log;

/// Where a request leaves word that an event waits for Kafka; never blocks and never fails.
interface Outgoing {
    /// `previousIsOut` says that Kafka certainly has the event before it.
    void offer(Entry entry, boolean previousIsOut);
}
