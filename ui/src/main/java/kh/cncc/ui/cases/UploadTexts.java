package kh.cncc.ui.cases;

import static kh.cncc.ui.base.Texts.text;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;
import kh.cncc.engine.tracking.Documents;

/** The words that Vaadin's upload shows, which it knows in English only. */
final class UploadTexts {

    private UploadTexts() {}

    static UploadI18N get() {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles().setOne(text("document.drop")).setMany(text("document.drop")));
        words.setAddFiles(new UploadI18N.AddFiles().setOne(text("document.add")).setMany(text("document.add")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(text("document.oneByOne"))
                .setFileIsTooBig(text("document.too-large", Documents.LARGEST / 1024 / 1024))
                .setIncorrectFileType(text("document.kind")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text("document.connecting"))
                        .setStalled(text("document.stalled"))
                        .setProcessing(text("document.checking"))
                        .setHeld(text("document.waiting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text("document.timeLeft"))
                        .setUnknown(text("document.timeUnknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text("document.noServer"))
                        .setUnexpectedServerError(text("document.failed"))
                        .setForbidden(text("document.failed"))
                        .setFileTooLarge(text("document.too-large", Documents.LARGEST / 1024 / 1024))));
        words.setFile(new UploadI18N.File()
                .setRetry(text("document.again"))
                .setStart(text("document.start"))
                .setRemove(text("document.remove")));
        words.setUnits(new UploadI18N.Units(List.of("B", "kB", "MB", "GB")));
        return words;
    }
}
