package kh.cncc.processes.documents;

import java.awt.Color;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.SplitCharacter;
import org.openpdf.text.pdf.BaseFont;

/**
 * Sets text in the first font that has its letters, else in the last. OpenPDF's own selector falls back on a font whose part in the file
 * is named by lot.
 */
record Letters(List<BaseFont> fonts, float size, Color ink, SplitCharacter lines) {

    Phrase phrase(String text) {
        Phrase phrase = new Phrase();
        int from = 0;
        while (from < text.length()) {
            BaseFont font = fontOf(text.codePointAt(from));
            int to = from;
            while (to < text.length() && fontOf(text.codePointAt(to)) == font) {
                to += Character.charCount(text.codePointAt(to));
            }
            Chunk chunk = new Chunk(text.substring(from, to), new Font(font, size, Font.NORMAL, ink));
            chunk.setSplitCharacter(lines);
            phrase.add(chunk);
            from = to;
        }
        return phrase;
    }

    private BaseFont fontOf(int letter) {
        return fonts.stream()
                .filter(font -> font.charExists(letter))
                .findFirst()
                .orElse(fonts.getLast());
    }
}
