package hugkissgo.journey;

/// The tablet at the front desk.
record Kiosk(Tab tab) {
    static Kiosk paired(Tab tab, String code) {
        tab.open("/kiosk/");
        tab.write("Code", code);
        tab.tap("Pair");
        tab.isIn();
        tab.button("Next").waitFor();
        return new Kiosk(tab);
    }

    /// A family says who it is.
    void enter(String familyCode) {
        tab.write("Your family code or phone number", familyCode);
        tab.tap("Next");
    }

    void choose(String adult) {
        tab.seesHeading("Who is here?");
        tab.tapWhatBeginsWith(adult);
    }

    void note(String child, String words) {
        tab.tap("Write it, about " + child);
        tab.write("What should the room know?", words);
        tab.tap("Keep this note");
    }

    void dropOff(String child, String room) {
        tab.tap("Drop off " + child);
        tab.seesHeading(child + " is at the door of " + room + ".");
    }

    void collect(String child) {
        tab.tap("Collect " + child);
        tab.seesHeading("The room knows that you are here for " + child + ".");
    }

    void done() {
        tab.tap("Done");
        tab.button("Next").waitFor();
    }
}
