package dev.porchlight;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.implement;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.porchlight.file.Files;
import dev.porchlight.office.Check;
import java.time.Clock;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Controller;

/** The structure that {@code docs/architecture.md} describes, held by the build. */
@AnalyzeClasses(
        packages = "dev.porchlight",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.WithoutSandbox.class})
class ArchitectureTest {

    @ArchTest
    static final ArchRule onlyTheFileSignInAndTheDoctorReadFromHousecallPro = noClasses()
            .that(not(resideInAnyPackage(
                    "dev.porchlight.housecall..",
                    "dev.porchlight.file..",
                    "dev.porchlight.changes..",
                    "dev.porchlight.windows..",
                    "dev.porchlight.account..")))
            .and(not(implement(Check.class)))
            .should()
            .dependOnClassesThat(simpleNameEndingWith("Api").and(resideInAnyPackage("dev.porchlight.housecall..")));

    @ArchTest
    static final ArchRule onlySignInOpensAFileByItsId = noClasses()
            .that(not(resideInAnyPackage(
                    "dev.porchlight.file..", "dev.porchlight.account..", "dev.porchlight.changes..")))
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Files.class);

    @ArchTest
    static final ArchRule controllersAreNobodyElsesBusiness =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that(not(resideInAnyPackage("dev.porchlight.database..")))
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a " + Clock.class.getSimpleName() + " is injected");

    @ArchTest
    static final ArchRule onlyJackson3 = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.fasterxml.jackson.databind..", "com.fasterxml.jackson.core..");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule nothingIsPrinted = noClasses().should().callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule rowsAreReadAsLists = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .because("an unclosed stream keeps its connection, and twelve of them stop the portal");

    @ArchTest
    static final ArchRule theSandboxStaysOutside =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("dev.porchlight.sandbox..");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Manager")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Dto");

    @Test
    void packagesDependOnlyOnWhatTheyDeclare() {
        ApplicationModules.of(PortalApplication.class).verify();
    }

    @ArchTest
    static void everyPackageIsNullMarked(JavaClasses portal) {
        var unmarked = portal.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(ArchitectureTest::isUnmarked)
                .map(JavaPackage::getName)
                .filter(name -> !name.startsWith("gg.jte"))
                .toList();

        assertThat(unmarked).isEmpty();
    }

    private static boolean isUnmarked(JavaPackage here) {
        return here.tryGetPackageInfo()
                .filter(info -> info.isAnnotatedWith(NullMarked.class))
                .isEmpty();
    }

    /** The sandbox is on the class path of the tests, in a package of its own below ours. */
    static final class WithoutSandbox implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("/dev/porchlight/sandbox/");
        }
    }
}
