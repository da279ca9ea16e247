package hugkissgo.centre.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class QrTest {
    private static final int PIXELS = 4;

    @Test
    void a_reader_sees_in_the_terminal_what_was_meant() throws ReaderException {
        var link = "http://localhost:8080/family/#invite=abcdefghijklmnopqrstuvwxyzabcdefghijklmnopq";
        assertThat(read(Qr.lines(link))).isEqualTo(link);
    }

    @Test
    void a_code_fits_into_a_terminal_of_eighty_columns() {
        assertThat(Qr.lines("http://localhost:8080/kiosk/#pair=K7PX-M2QD"))
                .allSatisfy(line -> assertThat(line.length()).isLessThan(80));
    }

    private static String read(List<String> lines) throws ReaderException {
        int width = lines.getFirst().length() * PIXELS;
        int height = lines.size() * 2 * PIXELS;
        var pixels = new int[width * height];
        for (int i = 0; i < pixels.length; i++) {
            int row = i / width / PIXELS;
            pixels[i] = isLit(lines.get(row / 2).charAt(i % width / PIXELS), row % 2 == 0) ? 0xffffff : 0;
        }
        var picture = new BinaryBitmap(new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }

    private static boolean isLit(char sign, boolean upper) {
        return sign == '█' || sign == (upper ? '▀' : '▄');
    }
}
