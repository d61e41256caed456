package io.tiku.paper.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.COSObjectable;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDLayoutAttributeObject;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.PDTableAttributeObject;

/** Which marked content of which page belongs to which node; written as the structure tree. */
final class Structure {

  /** Marked content of a node. */
  private record Piece(PDPage page, int id) {}

  private final Map<Tag, List<Piece>> content = new HashMap<>();
  private final Map<Tag, PDStructureElement> elements = new HashMap<>();
  private final List<List<Tag>> owners = new ArrayList<>();

  /** Begins a page; what follows is on it. */
  void page(PDPage page) {
    page.setStructParents(owners.size());
    page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
    owners.add(new ArrayList<>());
  }

  /** The number of the next marked content of the page, which belongs to a node. */
  int next(PDPage page, Tag tag) {
    List<Tag> onPage = owners.get(owners.size() - 1);
    int id = onPage.size();
    onPage.add(tag);
    content.computeIfAbsent(tag, any -> new ArrayList<>()).add(new Piece(page, id));
    return id;
  }

  void writeTo(PDDocument document, Tag root) {
    PDStructureTreeRoot tree = new PDStructureTreeRoot();
    element(root, tree);
    Map<Integer, COSObjectable> parents = new TreeMap<>();
    for (int page = 0; page < owners.size(); page++) {
      COSArray ofPage = new COSArray();
      owners.get(page).forEach(tag -> ofPage.add(elements.get(tag)));
      parents.put(page, new PDParentTreeValue(ofPage));
    }
    PDNumberTreeNode numbers = new PDNumberTreeNode(PDParentTreeValue.class);
    numbers.setNumbers(parents);
    tree.setParentTree(numbers);
    tree.setParentTreeNextKey(owners.size());
    document.getDocumentCatalog().setStructureTreeRoot(tree);
  }

  private void element(Tag tag, PDStructureNode parent) {
    PDStructureElement element = new PDStructureElement(tag.kind().type(), parent);
    elements.put(tag, element);
    parent.appendKid(element);
    if (tag.kind() == Tag.Kind.COLUMN_HEAD || tag.kind() == Tag.Kind.ROW_HEAD) {
      PDTableAttributeObject scope = new PDTableAttributeObject();
      scope.setScope(tag.kind() == Tag.Kind.COLUMN_HEAD ? "Column" : "Row");
      element.addAttribute(scope);
    }
    if (tag.kind() == Tag.Kind.INSERTED || tag.kind() == Tag.Kind.DELETED) {
      PDLayoutAttributeObject line = new PDLayoutAttributeObject();
      line.setTextDecorationType(tag.kind() == Tag.Kind.INSERTED ? "Underline" : "LineThrough");
      element.addAttribute(line);
    }
    if (!tag.alternative().isEmpty()) {
      element.setAlternateDescription(tag.alternative());
    }
    for (Piece piece : content.getOrDefault(tag, List.of())) {
      if (element.getPage() == null) {
        element.setPage(piece.page());
      }
      if (piece.page().equals(element.getPage())) {
        element.appendKid(piece.id());
      } else {
        element.appendKid(elsewhere(piece));
      }
    }
    tag.children().forEach(child -> element(child, element));
  }

  private static PDMarkedContentReference elsewhere(Piece piece) {
    COSDictionary dictionary = new COSDictionary();
    dictionary.setItem(COSName.TYPE, COSName.getPDFName(PDMarkedContentReference.TYPE));
    dictionary.setItem(COSName.PG, piece.page());
    dictionary.setItem(COSName.MCID, COSInteger.get(piece.id()));
    return new PDMarkedContentReference(dictionary);
  }
}
