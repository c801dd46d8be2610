package kh.cncc.processes.matters;

import kh.cncc.engine.language.Words;
import kh.cncc.engine.organisation.Standing;

/** The words around what was decided, on its document. */
final class PaperWords {

    static final Words TITLE = new Words("Decision", "សេចក្ដីសម្រេច");
    static final Words NUMBER = new Words("No.", "លេខ");
    static final Words ABOUT = new Words("on:", "ស្តីពី");
    static final Words COMMA = new Words(", ", " ");
    static final Words MATTER = new Words("Matter", "សំណុំរឿង");
    static final Words ALSO_ANSWERS = new Words("Also answers", "ឆ្លើយតបផងដែរនូវ");
    static final Words RAISED_BY = new Words("Raised by", "លើកឡើងដោយ");
    static final Words RAISED_ON = new Words("Raised on", "កាលបរិច្ឆេទលើកឡើង");
    static final Words AREA = new Words("Area", "តំបន់");
    static final Words LEGAL_BASIS = new Words("Having regard to", "បានឃើញ");
    static final Words DECIDES = new Words("Decides", "សម្រេច");
    static final Words HOW = new Words("How it was decided", "របៀបសម្រេច");
    static final Words VOTES = new Words(
            "Of %s members, %s were present: %s in favour, %s against, %s abstained.",
            "ក្នុងចំណោមសមាជិក %s រូប មានវត្តមាន %s រូប៖ យល់ព្រម %s មិនយល់ព្រម %s អនុប្បវាទ %s។");
    static final Words AGREED = new Words("With the consent of: %s.", "ដោយមានការយល់ព្រមពី៖ %s។");
    static final Words ACTIONS = new Words("What must follow", "វិធានការអនុវត្ត");
    static final Words ROW = new Words("No.", "ល.រ");
    static final Words ACTION = new Words("Action", "វិធានការ");
    static final Words WHO = new Words("Carried out by", "អ្នកទទួលខុសត្រូវ");
    static final Words UNTIL = new Words("By", "ត្រឹម");
    static final Words COPIES = new Words("Copies to", "ចម្លងជូន");
    static final Words SUPERSEDES = new Words(
            "This decision stands in the place of decision %s, which is no longer in force.",
            "សេចក្ដីសម្រេចនេះជំនួសសេចក្ដីសម្រេចលេខ %s ដែលលែងមានសុពលភាព។");

    private PaperWords() {}

    /** Above the seat that signs. */
    static Words acting(Standing as) {
        return switch (as) {
            case HOLDER -> new Words("", "");
            case DEPUTY -> new Words("As deputy, for the seat that is vacant:", "ក្នុងនាមជាអ្នកជំនួស ជូនតំណែងទំនេរ៖");
            case DELEGATE -> new Words("By delegation, for:", "តាមប្រតិភូកម្ម ជំនួស៖");
        };
    }
}
