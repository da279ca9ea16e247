package hugkissgo.centre;

import hugkissgo.centre.broker.Broker;
import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.child.Children;
import hugkissgo.centre.rehearsal.Victims;
import hugkissgo.centre.store.Store;
import hugkissgo.centre.store.StoreProgram;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// A whole centre that runs on this machine: store, broker, the services, front door; and what may be done to it.
public final class OpenCentre implements AutoCloseable {
    private final DataFolder folder;
    private final Ports ports;
    private final Children children;
    private final Store store;
    private final Broker broker;
    private final Services services;

    private final Consumer<String> progress;

    OpenCentre(Checkout checkout, DataFolder folder, Ports ports, StoreProgram program, Consumer<String> progress) {
        this.progress = progress;
        this.folder = folder;
        this.ports = ports;
        this.children = new Children(checkout.keeper(), folder.run(), folder.logs());
        this.store = new Store(folder.root(), folder.store(), ports.store(), program);
        this.broker = new Broker(folder.root(), folder.broker(), ports.broker(), ports.controller());
        this.services = new Services(checkout, folder, ports);
    }

    /// Starts all and returns when each says it is ready; throws one sentence about the first that is not.
    void open(Map<String, String> clock) {
        progress.accept("store and broker");
        store.start(children);
        broker.start(children);
        services.startGate(children);
        store.awaitReady(children);
        broker.awaitReady(children);
        progress.accept("checkin-, notify- and insights-service");
        services.start(children, store, broker, clock);
        services.awaitReady(children);
    }

    public String origin() {
        return ports.origin();
    }

    public String storeUri() {
        return store.uri();
    }

    public String brokerAddress() {
        return broker.address();
    }

    /// Ends one child by SIGKILL as a crash would, starts it again, and returns when it is ready.
    ///
    /// @param name `store`, `broker`, `front-door` or an instance's
    public void killAndStartAgain(String name) {
        children.killAndStartAgain(name);
        if (name.equals(Store.NAME)) {
            store.awaitReady(children);
        } else if (name.equals(Broker.NAME)) {
            broker.awaitReady(children);
        }
        services.awaitReady(children);
    }

    /// Who may be killed in a rehearsal.
    public Victims victims() {
        var services = ports.services().stream().map(Instance::name).toList();
        var consumers =
                services.stream().filter(it -> !it.startsWith("checkin")).toList();
        var all = new ArrayList<>(services);
        all.addAll(List.of(Broker.NAME, Store.NAME));
        return new Victims(all, consumers, this::killAndStartAgain);
    }

    /// One sentence about the child that has ended by itself, if one has.
    Optional<String> death() {
        var death = children.firstDeath();
        return death.isDone() ? Optional.of(death.join()) : Optional.empty();
    }

    /// Returns with one sentence when a child has ended by itself.
    String awaitDeath() {
        return children.firstDeath().join();
    }

    @Override
    public void close() {
        children.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new CannotStart("The data folder " + folder.root() + " could not be let go.", e);
        }
    }
}
