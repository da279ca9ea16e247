package hugkissgo.centre;

import hugkissgo.centre.child.CannotStart;
import hugkissgo.centre.child.Children;
import hugkissgo.centre.store.MongodSearch;
import hugkissgo.centre.store.StoreProgram;

/// Where a centre runs on this machine: its data folder, the program that stores, and all that can be opened there.
record Premises(DataFolder folder, StoreProgram program, OpenCentre centre) {

    /// Takes the data folder, clears what an earlier start left, and sees that everything is closed at the end.
    ///
    /// @throws CannotStart with one sentence about what stands in the way
    static Premises enter(Options options, Checkout checkout, Screen screen) {
        var folder = DataFolder.open(options.data());
        var program = program(checkout, screen);
        int left = Children.clearLeftovers(folder.run(), folder.root());
        if (left > 0) {
            screen.starting("ended " + left + " processes that an earlier start had left behind");
        }
        options.ports().mustBeFree();
        new YearNote(folder, screen::starting).admit(options.errand());
        folder.mustHaveRoom(DataFolder.ROOM_NEEDED);
        var centre = new OpenCentre(checkout, folder, options.ports(), program, screen::starting);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            screen.starting("closing");
            centre.close();
        }));
        return new Premises(folder, program, centre);
    }

    private static StoreProgram program(Checkout checkout, Screen screen) {
        var program = new MongodSearch(checkout.fetchMongod(), System.getenv()).find();
        if (program instanceof StoreProgram.Emulator(String because)) {
            screen.warnAboutEmulator(because);
        }
        return program;
    }
}
