package hugkissgo.centre.entrance;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A QR code for a terminal, two rows of squares to a line; the light squares are drawn, as most terminals are dark.
public final class Qr {
    private static final int QUIET_ZONE = 2;

    private Qr() {}

    public static List<String> lines(String text) {
        var squares = squares(text);
        var lines = new ArrayList<String>();
        for (int y = 0; y < squares.getHeight(); y += 2) {
            var line = new StringBuilder();
            for (int x = 0; x < squares.getWidth(); x++) {
                line.append(sign(isLight(squares, x, y), isLight(squares, x, y + 1)));
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static char sign(boolean upper, boolean lower) {
        return upper ? (lower ? '█' : '▀') : (lower ? '▄' : ' ');
    }

    private static boolean isLight(BitMatrix squares, int x, int y) {
        return y >= squares.getHeight() || !squares.get(x, y);
    }

    private static BitMatrix squares(String text) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }
}
