package io.registratura.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** template.yaml as data; {@code !Ref X} reads as the map {@code {"!Ref": "X"}}, and so does every other tag. */
record Template(Map<String, Object> root) {

    static final Path FILE = Path.of(System.getProperty("project.root", ".")).resolve("template.yaml");

    static Template read() throws IOException {
        return new Template(map(new Yaml(new WithTags()).load(Files.readString(FILE))));
    }

    /** The functions with what Globals give them, by logical name. */
    Map<String, Function> functions() {
        var functions = new LinkedHashMap<String, Function>();
        resources().forEach((name, resource) -> {
            if (text(resource, "Type").equals("AWS::Serverless::Function")) {
                functions.put(name, new Function(name, at(resource, "Properties"), globals()));
            }
        });
        return functions;
    }

    Map<String, Map<String, Object>> resources() {
        var resources = new LinkedHashMap<String, Map<String, Object>>();
        at(root, "Resources").forEach((name, resource) -> resources.put(name, map(resource)));
        return resources;
    }

    private Map<String, Object> globals() {
        return at(at(root, "Globals"), "Function");
    }

    static Map<String, Object> at(Map<String, Object> map, String key) {
        return map(map.getOrDefault(key, Map.of()));
    }

    static String text(Map<String, Object> map, String key) {
        return String.valueOf(map.get(key));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    /** One function. */
    record Function(String name, Map<String, Object> own, Map<String, Object> globals) {

        Object get(String key) {
            return Optional.ofNullable(own.getOrDefault(key, globals.get(key))).orElse("");
        }

        int number(String key) {
            return Integer.parseInt(get(key).toString());
        }

        Map<String, Object> environment() {
            var all = new LinkedHashMap<>(at(at(globals, "Environment"), "Variables"));
            all.putAll(at(at(own, "Environment"), "Variables"));
            return all;
        }

        String export() {
            return environment().getOrDefault("QUARKUS_FUNQY_EXPORT", "").toString();
        }

        /** The properties of its events of this type. */
        List<Map<String, Object>> events(String type) {
            return at(own, "Events").values().stream()
                    .map(Template::map)
                    .filter(event -> type.equals(event.get("Type")))
                    .map(event -> at(event, "Properties"))
                    .toList();
        }
    }

    private static final class WithTags extends SafeConstructor {
        WithTags() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    return Map.of(node.getTag().getValue(), value(node));
                }
            });
        }

        private Object value(Node node) {
            return switch (node) {
                case ScalarNode scalar -> scalar.getValue();
                case SequenceNode sequence -> constructSequence(sequence);
                case MappingNode mapping -> constructMapping(mapping);
                default -> throw new IllegalStateException(node.toString());
            };
        }
    }
}
