import java.io.File;
import org.semanticweb.owlapi.apibinding.OWLManager;
import org.semanticweb.owlapi.model.AxiomType;
import org.semanticweb.owlapi.model.OWLOntology;
import org.semanticweb.owlapi.profiles.OWL2DLProfile;

/**
 * Opens a file as Protégé does; prints individuals, assertions that are annotated, and violations of OWL 2 DL, the first of
 * them in words.
 */
class Owl {
    public static void main(String[] args) throws Exception {
        OWLOntology ontology = OWLManager.createOWLOntologyManager().loadOntologyFromOntologyDocument(new File(args[0]));
        long annotated = ontology.axioms(AxiomType.OBJECT_PROPERTY_ASSERTION)
                .filter(axiom -> axiom.annotations().count() > 0)
                .count();
        var violations = new OWL2DLProfile().checkOntology(ontology).getViolations();
        violations.stream().limit(5).forEach(System.out::println);
        System.out.println("owl " + ontology.individualsInSignature().count() + " " + annotated + " " + violations.size());
    }
}
