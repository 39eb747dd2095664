/** What an author sees and does in real VS Code (the web build), with mouse and keyboard. Pictures go to .build/screenshots. */
import assert from 'node:assert/strict';
import { Editor, eventually } from './harness.ts';

/** 1500 MWh × 0.8 tCO2/MWh = 1200 tCO2; 1000 MWh × 0.8 tCO2/MWh = 800 tCO2. */
const pumps = `methodology VN_AM900 {
  title "Pumps"

  monitored EC_RE : MWh/p "Electricity of the reference pumps" {
    option C
    instrument "Electricity meter"
    frequency continuous
    quality "Calibrated"
  }
  monitored EC_PJ : MWh/p "Electricity of the project pumps" {
    option C
    instrument "Electricity meter"
    frequency continuous
    quality "Calibrated"
  }
  default EF_elec : tCO2/MWh = 0.8 "Emission factor of the grid" { source "Published by the government" }
  EC_saved "Electricity saved" = EC_RE - EC_PJ

  reference RE_p : tCO2/p = EC_RE * EF_elec
  project PE_p : tCO2/p = EC_PJ * EF_elec
  reduction ER_p : tCO2/p = RE_p - PE_p

  example "One year" {
    EC_RE = 1500
    EC_PJ = 1000
    expect ER_p = 400
  }
}
`;

const files = {
  'colours.jcm': pumps,
  'wrong-unit.jcm': pumps,
  'completion.jcm': pumps,
  'hover.jcm': pumps,
  'format.jcm': pumps.replace(
    'project PE_p : tCO2/p = EC_PJ * EF_elec',
    'project   PE_p:tCO2/p=EC_PJ×EF_elec',
  ),
  'rename.jcm': pumps,
  'hints.jcm': pumps,
  'preview.jcm': pumps,
};

describe('VS Code Web', function () {
  this.timeout(180_000);
  let editor: Editor;

  before(async () => {
    editor = await Editor.open(files);
  });

  after(() => editor?.close());

  afterEach(async function () {
    if (this.currentTest?.isFailed()) await editor.screenshot(`failed ${this.currentTest.title}`);
  });

  it('knows the language and colours it', async () => {
    await editor.openFile('colours.jcm');
    await editor.page.locator('#status\\.editor\\.mode', { hasText: 'JCM Methodology' }).waitFor();
    const colourOf = (word: string) =>
      editor.page
        .locator('.editor-group-container.active .view-line span span')
        .getByText(word, { exact: true })
        .first()
        .evaluate((span) => getComputedStyle(span).color);
    const name = await colourOf('VN_AM900');
    assert.notEqual(await colourOf('methodology'), name);
    assert.notEqual(await colourOf('"Pumps"'), name);
    await editor.screenshot('colours');
  });

  it('explains a wrong unit while it is typed, and mends it', async () => {
    const { page } = editor;
    await editor.openFile('wrong-unit.jcm');
    await editor.select('EC_PJ : MWh/p');
    await editor.type('EC_PJ : kWh/p');
    await page.keyboard.press('Escape');
    const squiggle = page.locator('.editor-group-container.active .squiggly-error');
    await squiggle.first().waitFor();
    await editor.cursorBehind('EC_PJ : kW');
    const message = await editor.hoverAtCursor();
    assert.match(message, /1000/);
    assert.match(message, /EC_PJ is declared in kWh\/p/);
    await editor.screenshot('wrong-unit');

    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    const fix = page.locator('.action-widget .monaco-list-row.action').first();
    await fix.waitFor();
    await editor.screenshot('quick-fix');
    await page.keyboard.press('Enter');
    await squiggle.first().waitFor({ state: 'detached' });
    await editor.screenshot('wrong-unit-mended');
  });

  it('completes names with unit and description', async () => {
    const { page } = editor;
    await editor.openFile('completion.jcm');
    await editor.cursorBehind('EC_saved "Electricity saved" = EC_RE');
    await editor.type(' + EC');
    const list = page.locator('.suggest-widget.visible .monaco-list-row');
    const shown = await eventually(
      async () => (await list.allInnerTexts()).join('\n'),
      (text) => text.includes('EC_PJ') && text.includes('EC_RE'),
    );
    assert.match(shown, /MWh\/p/);
    await editor.screenshot('completion');
    await list.filter({ hasText: 'EC_PJ' }).first().click();
    assert.match(await editor.visibleText(), /= EC_RE.* \+ EC_PJ/);
  });

  it('shows what a name is, on hover', async () => {
    await editor.openFile('hover.jcm');
    const text = await editor.hover('EF_elec');
    assert.match(text, /Emission factor of the grid/);
    assert.match(text, /tCO2\/MWh/);
    await editor.screenshot('hover');
  });

  it('formats the text', async () => {
    await editor.openFile('format.jcm');
    await editor.command('Format Document');
    await eventually(
      () => editor.visibleText(),
      (text) => /project PE_p : tCO2\/p = EC_PJ \* EF_elec/.test(text),
    );
    await editor.screenshot('format');
  });

  it('renames a name everywhere', async () => {
    const { page } = editor;
    await editor.openFile('rename.jcm');
    await editor.select('EF_elec');
    await page.keyboard.press('F2');
    const input = page.locator('.rename-box input');
    await input.waitFor();
    await input.fill('EF_grid');
    await editor.screenshot('rename');
    await page.keyboard.press('Enter');
    const text = await eventually(
      () => editor.visibleText(),
      (seen) => !seen.includes('EF_elec'),
    );
    assert.equal(text.match(/EF_grid/g)?.length, 3);
  });

  it('shows inferred units as inlay hints', async () => {
    await editor.openFile('hints.jcm');
    await eventually(
      () => editor.visibleText(),
      (text) => /EC_saved.*MWh\/p/.test(text),
    );
    await editor.screenshot('inlay-hints');
  });

  it('previews results and formulas beside the text, updated while typing', async () => {
    const { page } = editor;
    await editor.openFile('preview.jcm');
    await editor.command('JCM: Open Preview to the Side');
    const frame = await editor.previewFrame();
    const main = frame.locator('main');
    const seen = () => main.innerText();
    assert.match(await eventually(seen, (text) => text.includes('One year')), /400/);
    assert.match((await frame.locator('svg.chart').getAttribute('aria-label')) ?? '', /1,?200.*800.*400/);
    assert.ok((await frame.locator('.formula math').count()) >= 4);
    await editor.screenshot('preview');

    const table = await frame.locator('table').elementHandle();
    await editor.cursorBehind('EC_PJ = 1000');
    for (let digit = 0; digit < 4; digit++) await page.keyboard.press('Shift+ArrowLeft');
    await editor.type('500');
    const spoken = async () => (await frame.locator('svg.chart').getAttribute('aria-label')) ?? '';
    await eventually(spoken, (text) => /1,?200.*400.*800/.test(text));
    assert.ok(await table?.evaluate((element) => element.isConnected), 'the page was built anew');
    await editor.screenshot('preview-updated');

    await frame.locator('.formula', { hasText: 'ER_p' }).last().click();
    await page.locator('#status\\.editor\\.selection', { hasText: 'selected' }).waitFor();
    for (const theme of ['Dark Modern', 'Dark High Contrast']) {
      await editor.colorTheme(theme);
      await editor.screenshot(`preview ${theme}`);
    }
  });
});
