package kh.cncc.processes.documents;

import java.util.function.Function;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Phrase;
import org.openpdf.text.pdf.ColumnText;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfWriter;

/** Which document a sheet belongs to, and which sheet it is. */
final class PageFoot extends PdfPageEventHelper {

    private final String text;
    private final Function<String, Phrase> words;

    PageFoot(String text, Function<String, Phrase> words) {
        this.text = text;
        this.words = words;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        put(writer, Element.ALIGN_LEFT, text, document.left());
        put(writer, Element.ALIGN_RIGHT, String.valueOf(writer.getPageNumber()), document.right());
    }

    private void put(PdfWriter writer, int alignment, String what, float x) {
        ColumnText.showTextAligned(writer.getDirectContent(), alignment, words.apply(what), x, 34, 0);
    }
}
