package com.citadelbuy.supplierhub.spi.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * XML as the JSON that gateways with both would send: an element is a member by its name, one that stands there several times an
 * array, one without elements its text, an empty one an empty text. Attributes are not read; a document that defines entities is
 * refused.
 */
public final class WireXml {

    private static final int LONGEST_START = 64;

    private WireXml() {}

    /**
     * A body in whichever of the two it is.
     *
     * @throws IllegalArgumentException where it begins as XML and is none
     */
    public static JsonNode orJson(byte[] body) {
        return beginsAsXml(body) ? tree(body) : WireJson.MAPPER.readTree(body);
    }

    /**
     * The root is the only member.
     *
     * @throws IllegalArgumentException where it is no XML
     */
    public static JsonNode tree(byte[] xml) {
        Element root = document(xml).getDocumentElement();
        ObjectNode tree = WireJson.MAPPER.createObjectNode();
        tree.set(root.getTagName(), value(root));
        return tree;
    }

    /** An element of that name around what the value has; a list repeats its element, null members are left out. */
    public static String text(String root, Object value) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        write(xml, root, WireJson.MAPPER.valueToTree(value));
        return xml.toString();
    }

    private static boolean beginsAsXml(byte[] body) {
        int length = Math.min(body.length, LONGEST_START);
        return new String(body, 0, length, StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip()
                .startsWith("<");
    }

    private static Document document(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // Without one of our own it prints what is wrong.
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException notXml) {
            throw new IllegalArgumentException("it is not XML", notXml);
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("Every JDK reads XML", impossible);
        }
    }

    private static JsonNode value(Element element) {
        ObjectNode members = WireJson.MAPPER.createObjectNode();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                add(members, inner.getTagName(), value(inner));
            }
        }
        return members.isEmpty() ? StringNode.valueOf(element.getTextContent().strip()) : members;
    }

    private static void add(ObjectNode members, String name, JsonNode value) {
        switch (members.get(name)) {
            case null -> members.set(name, value);
            case ArrayNode many -> many.add(value);
            case JsonNode first -> members.putArray(name).add(first).add(value);
        }
    }

    private static void write(StringBuilder xml, String name, JsonNode node) {
        if (node.isArray()) {
            node.forEach(each -> write(xml, name, each));
            return;
        }
        xml.append('<').append(name).append('>');
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            write(xml, member.getKey(), member.getValue());
        }
        if (node.isValueNode()) {
            xml.append(escaped(plain(node)));
        }
        xml.append("</").append(name).append('>');
    }

    private static String plain(JsonNode node) {
        return node.isNumber() ? node.decimalValue().toPlainString() : node.asString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
