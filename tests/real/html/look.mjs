// Opens each page in one browser, prints it to PDF beside itself, and tells as JSON: what it asked for, its title, its
// width on the smallest screen, and what axe-core finds in light and in dark. node look.mjs BROWSER PROFILE PAGE...
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [browser, profile, ...pages] = process.argv.slice(2);
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const SMALLEST = { width: 320, height: 640 };
const USUAL = { width: 1200, height: 900 };

async function look(context, file) {
  const page = await context.newPage();
  const requests = [];
  page.on("request", (request) => requests.push(request.url()));
  await page.setViewportSize(SMALLEST);
  await page.goto(pathToFileURL(file).href);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize(USUAL);
  const violations = [];
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    violations.push(...await violated(page));
  }
  await page.emulateMedia({ colorScheme: null });
  await page.pdf({ path: `${file}.pdf`, preferCSSPageSize: true });
  const title = await page.title();
  await page.close();
  return { requests, title, width, violations };
}

async function violated(page) {
  const found = await page.evaluate(`${AXE}; axe.run({ runOnly: ${JSON.stringify(TAGS)} })`);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`);
}

const context = await chromium.launchPersistentContext(profile, { executablePath: browser, args: QUIET });
try {
  const seen = {};
  for (const file of pages) seen[file] = await look(context, file);
  console.log(JSON.stringify(seen));
} finally {
  await context.close();
}
