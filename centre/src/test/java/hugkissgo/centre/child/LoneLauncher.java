package hugkissgo.centre.child;

import java.io.IOException;
import java.nio.file.Path;

/// A launcher of two stand-ins, to be killed.
final class LoneLauncher {
    private LoneLauncher() {}

    public static void main(String[] words) throws IOException {
        var folder = Path.of(words[0]);
        var children = new Children(StandIn.KEEPER, folder, folder);
        children.start(StandIn.waiting("store", folder));
        children.start(StandIn.waiting("broker", folder));
        System.out.println("started");
        int unused = System.in.read();
    }
}
