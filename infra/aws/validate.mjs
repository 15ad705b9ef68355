// node validate.mjs template.yaml …: every finding on a line of its own, exit 1 when there is any
import { CelEngine, TemplateFile } from "@aws/cloudformation-validate";

const files = process.argv.slice(2);
if (files.length === 0) {
  console.error("which template?");
  process.exit(2);
}
const engine = new CelEngine();
let findings = 0;
for (const file of files) {
  // a wrong value of an enum is only a warning to the validator, so warnings count
  const report = engine.validateStandard(new TemplateFile(file), { severityLevel: "WARN", strict: true });
  for (const found of report.diagnostics) {
    findings++;
    const where = [found.entity?.logicalId, found.propertyPath].filter(Boolean).join(" ");
    console.log(`${file}:${found.startLine}: ${found.severity} ${found.ruleId} ${where}: ${found.message}`);
  }
}
engine.free();
process.exit(findings === 0 ? 0 : 1);
