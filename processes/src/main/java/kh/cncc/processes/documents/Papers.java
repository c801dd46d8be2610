package kh.cncc.processes.documents;

import org.springframework.stereotype.Service;

/** Makes files of papers. */
@Service
public class Papers {

    private final PaperFonts fonts;

    Papers(PaperFonts fonts) {
        this.fonts = fonts;
    }

    /** As it is printed, signed and kept. */
    public byte[] pdf(Paper paper) {
        return new PdfPaper(paper, fonts.open()).bytes();
    }

    /** For a word processor. */
    public byte[] docx(Paper paper) {
        return new DocxPaper(paper).bytes();
    }
}
