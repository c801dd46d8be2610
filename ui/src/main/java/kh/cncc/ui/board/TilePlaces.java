package kh.cncc.ui.board;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where the capital and the provinces lie in a picture of equal tiles: as the crow flies, north is up. */
final class TilePlaces {

    private static final String[] ROWS = {
        "    OMC PVH STG RTK",
        "BMC SRP KTM KRT MDK",
        "PLN BTB KCH KCM TKM",
        "KKG PST KSP PNP PVG",
        "PSN KPT TKO KDL SVR",
        "    KEP            ",
    };

    private static final int WIDTH = 4;
    private static final Map<String, Place> PLACES = places();

    /** Column and row, from 1. */
    record Place(int column, int row) {}

    private TilePlaces() {}

    /** A province that is newer than this picture has no place in it. */
    static Optional<Place> of(String area) {
        return Optional.ofNullable(PLACES.get(area));
    }

    private static Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        for (int row = 0; row < ROWS.length; row++) {
            String line = ROWS[row] + " ";
            for (int column = 0; column < line.length() / WIDTH; column++) {
                String area =
                        line.substring(column * WIDTH, (column + 1) * WIDTH).strip();
                if (!area.isEmpty()) {
                    places.put(area, new Place(column + 1, row + 1));
                }
            }
        }
        return places;
    }
}
