package kh.cncc.engine.reference;

/** An area as the patterns of mechanisms are filled with it. The nation has no word for its kind. */
record Place(String code, String nameEn, String nameKm, String kindEn, String kindKm) {

    static Place of(String code, String kind, String nameEn, String nameKm) {
        return switch (kind) {
            case "capital" -> new Place(code, nameEn, nameKm, "Capital", "រាជធានី");
            case "province" -> new Place(code, nameEn, nameKm, "Provincial", "ខេត្ត");
            default -> new Place(code, nameEn, nameKm, "", "");
        };
    }

    boolean isProvince() {
        return !kindEn.isEmpty();
    }

    String fill(String pattern) {
        return pattern.replace("{area}", code)
                .replace("{area_en}", nameEn)
                .replace("{area_km}", nameKm)
                .replace("{kind_en}", kindEn)
                .replace("{kind_km}", kindKm);
    }
}
