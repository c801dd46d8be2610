package kh.cncc.processes.demo;

import kh.cncc.engine.cases.Confidentiality;
import kh.cncc.processes.matters.Topic;
import kh.cncc.processes.matters.Urgency;

/** A matter that nobody raised in life, and that says so. */
record InventedMatter(
        Topic topic, Urgency urgency, Confidentiality confidentiality, String subject, String account, String asked) {

    static final InventedMatter SCHOOL_ROAD = ordinary(
            Topic.EDUCATION,
            "The way to school is under water ផ្លូវទៅសាលាលិចទឹក",
            "Children stay at home for weeks each year. កុមារនៅផ្ទះរាប់សប្តាហ៍រាល់ឆ្នាំ។",
            "That a footbridge is built. សូមសាងសង់ស្ពានថ្មើរជើង។");

    static final InventedMatter EARLY_MARRIAGE = of(
            Topic.FAMILY_CARE,
            Urgency.URGENT,
            Confidentiality.RESTRICTED,
            "A girl is to be married early ក្មេងស្រីម្នាក់ត្រូវរៀបការមុនអាយុ",
            "Her family sees no other way to live. គ្រួសាររបស់នាងគ្មានជម្រើសផ្សេងដើម្បីរស់។",
            "That the family is helped so that she stays in school. សូមជួយគ្រួសារ ដើម្បីឱ្យនាងបានរៀនបន្ត។");

    static final InventedMatter BIRTH_CERTIFICATES = ordinary(
            Topic.BIRTH_REGISTRATION,
            "Birth certificates refused ការបដិសេធសំបុត្រកំណើត",
            "The registrar asks for papers that families lost in a flood. មន្ត្រីទាមទារឯកសារដែលបាត់ដោយទឹកជំនន់។",
            "That the word of two witnesses is enough. សូមទទួលយកសក្ខីកម្មពីរនាក់។");

    static final InventedMatter SCHOOL_WITHOUT_WATER = ordinary(
            Topic.EDUCATION,
            "A school without water សាលារៀនគ្មានទឹក",
            "The well of the primary school is dry. អណ្តូងទឹកសាលាបឋមសិក្សារីងស្ងួត។",
            "That a well is dug before the next term. សូមជីកអណ្តូងមុនឆមាសក្រោយ។");

    static final InventedMatter RECRUITER = of(
            Topic.TRAFFICKING,
            Urgency.CHILD_AT_RISK,
            Confidentiality.RESTRICTED,
            "A recruiter takes children across the border អ្នកនាំកុមារឆ្លងដែន",
            "A man promises work abroad to children of the village. បុរសម្នាក់សន្យារកការងារនៅបរទេសឱ្យកុមារ។",
            "That the police act today. សូមឱ្យនគរបាលចាត់វិធានការថ្ងៃនេះ។");

    static final InventedMatter COURT_THAT_DELAYS = of(
            Topic.DETENTION,
            Urgency.URGENT,
            Confidentiality.ORDINARY,
            "Children held while the court delays កុមារជាប់ឃុំ ខណៈតុលាការពន្យារពេល",
            "Two minors wait in prison for a hearing since months. អនីតិជនពីរនាក់រង់ចាំសវនាការជាច្រើនខែ។",
            "That the hearing is fixed, or they are released. សូមកំណត់ថ្ងៃសវនាការ ឬដោះលែង។");

    static final InventedMatter DEPARTMENT_THAT_DOES_NOT_ACT = ordinary(
            Topic.SERVICES,
            "No social worker comes គ្មានបុគ្គលិកសង្គមចុះជួយ",
            "The department was told three times. មន្ទីរត្រូវបានជូនដំណឹងបីលើក។",
            "That the family is visited. សូមចុះសួរសុខទុក្ខគ្រួសារ។");

    static final InventedMatter BRICK_KILNS = of(
            Topic.CHILD_LABOUR,
            Urgency.URGENT,
            Confidentiality.ORDINARY,
            "Children work at brick kilns កុមារធ្វើការនៅឡឥដ្ឋ",
            "They carry bricks instead of going to school. ពួកគេលីឥដ្ឋជំនួសការទៅរៀន។",
            "That the kilns are inspected in all provinces. សូមត្រួតពិនិត្យឡឥដ្ឋនៅគ្រប់ខេត្ត។");

    static final InventedMatter CARE_INSTITUTION = of(
            Topic.VIOLENCE,
            Urgency.ORDINARY,
            Confidentiality.CONFIDENTIAL,
            "Violence in a care institution អំពើហិង្សាក្នុងមជ្ឈមណ្ឌល",
            "A child says that a carer beats them. កុមារម្នាក់និយាយថាអ្នកថែទាំវាយដំ។",
            "That the institution is inspected without notice. សូមត្រួតពិនិត្យមជ្ឈមណ្ឌលដោយមិនជូនដំណឹង។");

    static final InventedMatter VACCINATIONS = ordinary(
            Topic.HEALTH,
            "Vaccinations do not reach the floating villages វ៉ាក់សាំងមិនដល់ភូមិបណ្តែតទឹក",
            "The boat of the health centre is broken. ទូករបស់មណ្ឌលសុខភាពខូច។",
            "That the boat is repaired. សូមជួសជុលទូក។");

    static final InventedMatter WHEELCHAIR = ordinary(
            Topic.DISABILITY,
            "No way into school for a wheelchair គ្មានផ្លូវចូលសាលាសម្រាប់រទេះរុញ",
            "A girl is carried up the stairs each day. កុមារីត្រូវគេលើកឡើងជណ្តើររាល់ថ្ងៃ។",
            "That a ramp is built. សូមសាងសង់ផ្លូវជម្រាល។");

    static final InventedMatter MILD_SENTENCE = ordinary(
            Topic.JUSTICE,
            "A sentence is thought too mild សាលក្រមត្រូវបានគិតថាស្រាលពេក",
            "The family does not agree with the court. គ្រួសារមិនយល់ស្របនឹងតុលាការ។",
            "That the sentence is changed. សូមកែសាលក្រម។");

    static final InventedMatter ORPHANS = ordinary(
            Topic.FAMILY_CARE,
            "Three orphans need a family កុមារកំព្រាបីនាក់ត្រូវការគ្រួសារ",
            "Their grandmother can no longer care for them. ជីដូនមិនអាចថែទាំបានទៀត។",
            "That a family in the commune takes them in. សូមឱ្យគ្រួសារក្នុងឃុំទទួលចិញ្ចឹម។");

    static final InventedMatter PRESCHOOL = ordinary(
            Topic.EARLY_CHILDHOOD,
            "The community preschool closed សាលាមត្តេយ្យសហគមន៍បិទទ្វារ",
            "The teacher is not paid since half a year. គ្រូមិនបានប្រាក់ខែកន្លះឆ្នាំ។",
            "That the commune pays her. សូមឱ្យឃុំបើកប្រាក់ខែ។");

    private static InventedMatter ordinary(Topic topic, String subject, String account, String asked) {
        return of(topic, Urgency.ORDINARY, Confidentiality.ORDINARY, subject, account, asked);
    }

    private static InventedMatter of(
            Topic topic,
            Urgency urgency,
            Confidentiality confidentiality,
            String subject,
            String account,
            String asked) {
        return new InventedMatter(topic, urgency, confidentiality, "[Demo] " + subject, account, asked);
    }
}
