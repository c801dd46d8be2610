package kh.cncc.engine.reference;

import org.jspecify.annotations.Nullable;

/**
 * An area as the patterns of mechanisms are filled with it.
 *
 * @param parent   code of the area that it is a part of; empty for the nation
 * @param province code of the capital or province that it is in, or is; empty for the nation
 * @param kindEn   word for a capital or province; empty for others, whose names have it
 */
record Place(
        String code,
        String kind,
        String parent,
        String province,
        String nameEn,
        String nameKm,
        String kindEn,
        String kindKm) {

    /** @param above the area that it is a part of, if there is one */
    static Place of(String code, String kind, @Nullable Place above, String nameEn, String nameKm) {
        String parent = above == null ? "" : above.code();
        String province = above == null || above.province().isEmpty() ? code : above.province();
        return switch (kind) {
            case "capital" -> new Place(code, kind, parent, code, nameEn, nameKm, "Capital", "រាជធានី");
            case "province" -> new Place(code, kind, parent, code, nameEn, nameKm, "Provincial", "ខេត្ត");
            case "nation" -> new Place(code, kind, parent, "", nameEn, nameKm, "", "");
            default -> new Place(code, kind, parent, province, nameEn, nameKm, "", "");
        };
    }

    boolean isProvince() {
        return !kindEn.isEmpty();
    }

    String fill(String pattern) {
        return pattern.indexOf('{') < 0
                ? pattern
                : pattern.replace("{area}", code)
                        .replace("{parent}", parent)
                        .replace("{province}", province)
                        .replace("{area_en}", nameEn)
                        .replace("{area_km}", nameKm)
                        .replace("{kind_en}", kindEn)
                        .replace("{kind_km}", kindKm);
    }
}
