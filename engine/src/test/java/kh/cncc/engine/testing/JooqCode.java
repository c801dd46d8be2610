package kh.cncc.engine.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kh.cncc.engine.workflow.CamundaTables;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/** Generates the jOOQ classes of one schema from the migrations, to commit them or to find that they drifted. */
public final class JooqCode {

    private JooqCode() {}

    /**
     * Generated files by name.
     *
     * @param schema a schema of the migrations on the class path
     * @param into   folder to write to
     */
    public static Map<String, String> generate(String schema, String packageName, Path into) throws Exception {
        String url = TestDatabase.fresh();
        Flyway.configure()
                .dataSource(url, "postgres", "postgres")
                .javaMigrations(new CamundaTables())
                .load()
                .migrate();
        GenerationTool.generate(new Configuration()
                .withLogging(Logging.WARN)
                .withJdbc(new Jdbc().withUrl(url).withUser("postgres").withPassword("postgres"))
                .withGenerator(new Generator()
                        .withDatabase(
                                new Database()
                                        .withInputSchema(schema)
                                        .withIncludes(".*")
                                        .withExcludes(
                                                "flyway.*|audit_append|audit_refuse|audit_hash|calendar_changed|hold_calendar|gbt.*|.*_dist|gbtreekey.*"))
                        .withGenerate(new Generate()
                                .withRecords(true)
                                .withJavadoc(false)
                                .withGeneratedAnnotation(false)
                                .withJavaTimeTypes(true)
                                .withGlobalObjectReferences(true)
                                .withKeys(true)
                                .withImplicitJoinPathsToOne(false)
                                .withImplicitJoinPathsToMany(false))
                        .withTarget(new Target().withPackageName(packageName).withDirectory(into.toString()))));
        return files(into.resolve(packageName.replace('.', '/')));
    }

    /** The files below a folder by name, with their text. */
    public static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    texts.put(folder.relativize(file).toString(), Files.readString(file));
                }
            }
        }
        return texts;
    }
}
