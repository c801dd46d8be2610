package kh.cncc.engine.database;

import static kh.cncc.engine.db.Tables.AREA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import kh.cncc.engine.testing.CnccTest;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CnccTest
class FixedQueryTest {

    @Autowired
    DSLContext db;

    @Test
    void aNamedValueIsGivenLater() {
        var query = new FixedQuery(
                db, DSL.select(AREA.NAME_EN).from(AREA).where(AREA.CODE.eq(DSL.param("code", String.class))));
        assertThat(query.fetch(Map.of("code", "BTB")).getValues(AREA.NAME_EN)).containsExactly("Battambang");
        assertThat(query.fetch(Map.of("code", "KPT")).getValues(AREA.NAME_EN)).containsExactly("Kampot");
    }

    @Test
    void aValueWithoutANameIsRefusedAtOnceAndNotWhenSomebodyAsks() {
        var query = DSL.select(AREA.NAME_EN).from(AREA).where(AREA.CODE.eq("BTB"));
        assertThatThrownBy(() -> new FixedQuery(db, query)).isInstanceOf(IllegalArgumentException.class);
    }
}
