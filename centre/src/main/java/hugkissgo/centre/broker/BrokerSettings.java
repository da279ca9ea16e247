package hugkissgo.centre.broker;

import java.nio.file.Path;

/// What the broker is told: loopback only, every record on the disk before it is acknowledged, back soon after a crash.
final class BrokerSettings {
    private static final String TEXT = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@127.0.0.1:%2$d
            listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
            advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
            controller.listener.names=CONTROLLER
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            log.dirs=%3$s
            auto.create.topics.enable=false
            # one node: a record that is acknowledged is on the disk
            log.flush.interval.messages=1
            # a broker that was killed is let in again after two seconds, not nine
            broker.session.timeout.ms=2000
            broker.heartbeat.interval.ms=500
            # events are kept; positions outlive a closure over the holidays
            log.retention.hours=-1
            offsets.retention.minutes=129600
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=3
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            transaction.state.log.num.partitions=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            num.network.threads=2
            num.io.threads=4
            log.cleaner.dedupe.buffer.size=8388608
            """;

    private BrokerSettings() {}

    static String of(Path log, int port, int controllerPort) {
        return TEXT.formatted(port, controllerPort, log);
    }
}
