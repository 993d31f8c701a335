// The rules for scripts: eslint's own recommended ones, and those that hold our style. Types are tsc's business.

import js from "@eslint/js";
import globals from "globals";

const STYLE = {
  curly: ["error", "multi-line"],
  eqeqeq: "error",
  "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
  "max-len": ["error", { code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true }],
  "no-alert": "error",
  "no-eval": "error",
  "no-implicit-globals": "error",
  "no-param-reassign": "error",
  "no-shadow": "error",
  "no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
  "no-var": "error",
  "object-shorthand": "error",
  "prefer-const": "error",
  "prefer-template": "error",
};

export default [
  js.configs.recommended,
  {
    files: ["assets/**/*.js"],
    languageOptions: { ecmaVersion: 2022, sourceType: "module", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: STYLE,
  },
  { files: ["assets/host/*.js"], languageOptions: { sourceType: "script" } },
  {
    files: ["tools/js/*.mjs", "tests/js/**/*.js", "tests/js/**/*.mjs"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.node },
    rules: STYLE,
  },
];
