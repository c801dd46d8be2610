package kh.cncc.ui.figures;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.dependency.JavaScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FigureGridTest {

    private static final Path FOLDER = Path.of("src/main/resources/META-INF/resources/cncc");

    @Test
    void everyPartOfTheGridIsLoadedAndTheGridItselfLast() throws IOException {
        List<String> loaded = Arrays.stream(FigureGrid.class.getAnnotationsByType(JavaScript.class))
                .map(script -> script.value().replace("context://cncc/", ""))
                .toList();
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(loaded)
                    .containsExactlyInAnyOrderElementsOf(
                            files.map(file -> file.getFileName().toString())
                                    .filter(name -> name.startsWith("figures") && name.endsWith(".js"))
                                    .toList());
        }
        assertThat(loaded).endsWith("figures.js");
    }
}
