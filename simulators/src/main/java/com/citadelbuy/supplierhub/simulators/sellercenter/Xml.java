package com.citadelbuy.supplierhub.simulators.sellercenter;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.JsonNode;

/** Reads the XML of requests and writes that of answers. */
final class Xml {

    private Xml() {}

    /** The root element; empty where it is no XML, or has a DTD. */
    static Optional<Element> parse(byte[] body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return Optional.of(builder.parse(new ByteArrayInputStream(body)).getDocumentElement());
        } catch (SAXException | IOException unreadable) {
            return Optional.empty();
        } catch (ParserConfigurationException absent) {
            throw new IllegalStateException("Every JDK reads XML", absent);
        }
    }

    static List<Element> children(Element of, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    /** The text of a child; empty where there is no such child. */
    static Optional<String> text(Element of, String name) {
        return children(of, name).stream()
                .findFirst()
                .map(child -> child.getTextContent().strip());
    }

    static String write(String root, JsonNode tree) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        element(out, root, tree, "");
        return out.toString();
    }

    private static void element(StringBuilder out, String name, JsonNode value, String indent) {
        if (value.isArray()) {
            value.forEach(each -> element(out, name, each, indent));
            return;
        }
        StringBuilder inner = new StringBuilder();
        if (value.isObject()) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                element(inner, field.getKey(), field.getValue(), indent + "  ");
            }
        } else {
            inner.append(escaped(value.asString("")));
        }
        out.append(indent).append('<').append(name);
        if (inner.isEmpty()) {
            out.append("/>\n");
        } else if (value.isObject()) {
            out.append(">\n").append(inner).append(indent);
            out.append("</").append(name).append(">\n");
        } else {
            out.append('>').append(inner).append("</").append(name).append(">\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
