package kh.cncc.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class CnccApplicationTest {

    @Test
    void itStartsOnCambodiasTimeOnlyAndElseSaysWhatToDo() {
        assertThat(CnccApplication.wrongZone(ZoneId.of("Asia/Phnom_Penh"))).isEmpty();
        assertThat(CnccApplication.wrongZone(ZoneId.of("UTC")).orElseThrow())
                .contains("UTC", "./cncc run", "-Duser.timezone=Asia/Phnom_Penh");
    }
}
