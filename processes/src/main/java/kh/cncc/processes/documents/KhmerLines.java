package kh.cncc.processes.documents;

import com.ibm.icu.text.BreakIterator;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.PdfChunk;

/** Where a line may end. Khmer has no spaces between words, so a dictionary knows. */
final class KhmerLines implements SplitCharacter {

    private char[] known = {};
    private BitSet ends = new BitSet();

    @Override
    public boolean isSplitCharacter(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        if (!Arrays.equals(known, text)) {
            known = text.clone();
            ends = ends(new String(text));
        }
        return ends.get(current + 1);
    }

    static BitSet ends(String text) {
        BreakIterator lines = BreakIterator.getLineInstance(Locale.of("km"));
        lines.setText(text);
        BitSet ends = new BitSet(text.length() + 1);
        for (int end = lines.next(); end != BreakIterator.DONE; end = lines.next()) {
            ends.set(end);
        }
        return ends;
    }
}
