package kh.cncc.ui;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.theme.Theme;
import java.time.Clock;

/** The few rules on which the whole program stands, each with its reason. */
@AnalyzeClasses(
        packages = "kh.cncc",
        importOptions = {DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule theDomainKnowsNoScreens = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("ui")
            .definedBy("kh.cncc.ui..")
            .layer("processes")
            .definedBy("kh.cncc.processes..")
            .layer("engine")
            .definedBy("kh.cncc.engine..")
            .whereLayer("ui")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("processes")
            .mayOnlyBeAccessedByLayers("ui")
            .because("another procedure or another front end must not change what is below it");

    @ArchTest
    static final ArchRule oneDoorToTheProcessEngine = noClasses()
            .that()
            .resideOutsideOfPackage("kh.cncc.engine.workflow..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("Camunda 7 has had its last community release, and a fork must be able to take its place");

    @ArchTest
    static final ArchRule screensTouchNoDatabase = noClasses()
            .that()
            .resideInAPackage("kh.cncc.ui..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                            "org.jooq..",
                            "java.sql..",
                            "javax.sql..",
                            "jakarta.mail..",
                            "kh.cncc.engine.db..",
                            "kh.cncc.processes.db..")
                    .and(DescribedPredicate.not(
                            com.tngtech.archunit.core.domain.JavaClass.Predicates.type(java.sql.SQLException.class))))
            .because("who may see and do what is decided in the services");

    @ArchTest
    static final ArchRule viewsAreReachedByTheirNavigationOnly = classes()
            .that()
            .areAnnotatedWith(Route.class)
            .should()
            .notBePublic()
            .because("other features link to a screen through its public navigation class");

    @ArchTest
    static final ArchRule noNodeBuild = noClasses()
            .that()
            .resideInAPackage("kh.cncc..")
            .should()
            .beAnnotatedWith(CssImport.class)
            .orShould()
            .beAnnotatedWith(Theme.class)
            .orShould()
            .beAnnotatedWith(JsModule.class)
            .orShould()
            .beAnnotatedWith(NpmPackage.class)
            .because("each of the four starts a Node build, and the program is built without Node");

    @ArchTest
    static final ArchRule oneClock = noClasses()
            .that()
            .resideOutsideOfPackage("kh.cncc.engine.time..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("it asks the machine for the time") {
                @Override
                public boolean test(JavaMethodCall call) {
                    MethodCallTarget target = call.getTarget();
                    boolean now = target.getName().equals("now")
                            && target.getOwner().getPackageName().equals("java.time")
                            && target.getRawParameterTypes().stream()
                                    .noneMatch(type -> type.isEquivalentTo(Clock.class));
                    boolean millis = target.getOwner().isEquivalentTo(System.class)
                            && target.getName().equals("currentTimeMillis");
                    boolean system = target.getOwner().isEquivalentTo(Clock.class)
                            && target.getName().startsWith("system");
                    return now || millis || system;
                }
            })
            .because("tests and demo data move the one clock, and Cambodia's day is not the machine's");

    @ArchTest
    static final ArchRule noPackageCycles = slices().matching("kh.cncc.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that cannot be read by itself cannot be changed by itself");

    /** The tests of the other modules come as jars. */
    static class NoTestJars implements com.tngtech.archunit.core.importer.ImportOption {
        @Override
        public boolean includes(com.tngtech.archunit.core.importer.Location location) {
            return !location.contains("-tests.jar") && !location.contains("/test-classes/");
        }
    }
}
