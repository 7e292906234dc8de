// What an author does with hands and eyes in a VS Code window, for the tests and for the README's picture.

/**
 * @param {import("playwright-core").Page} page
 */
export function createWorkbench(page) {
  const rows = page.locator(".customview-tree .monaco-list-row");

  return {
    squiggles: page.locator(".monaco-editor :is(.squiggly-error, .squiggly-warning)"),
    statusBar: page.locator(".statusbar-item", { hasText: "Sixpager" }),

    /** Rows of the outline of sections. @param {string | RegExp} text */
    outlineRow: (text) => rows.filter({ hasText: text }),

    /**
     * What a panel shows. VS Code draws it in a frame within a frame.
     *
     * @param {string} title The heading of the page.
     */
    async webview(title) {
      const inner = page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
      await inner.getByRole("heading", { name: title }).waitFor();
      return inner;
    },

    /** Runs a command by the name that the palette shows. @param {string} name */
    async command(name) {
      await page.keyboard.press("F1");
      const input = page.locator(".quick-input-widget input");
      await input.waitFor();
      await input.fill(`>${name}`);
      await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: name }).waitFor();
      await page.keyboard.press("Enter");
      await input.waitFor({ state: "hidden" });
    },

    /** Folds the other views of the side bar, so that one has all the room. @param {string} title */
    async showOnly(title) {
      const headers = page.locator(".sidebar .pane-header[aria-expanded=true]");
      for (let index = (await headers.count()) - 1; index >= 0; index--) {
        const header = headers.nth(index);
        const name = (await header.textContent()) ?? "";
        if (!name.toLowerCase().includes(title.toLowerCase())) await header.click();
      }
    },

    /** @param {number} pixels */
    async widenSideBar(pixels) {
      const bar = await page.locator(".part.sidebar").boundingBox();
      if (bar === null) throw new Error("there is no side bar");
      const [edge, middle] = [bar.x + bar.width, bar.y + bar.height / 2];
      await page.mouse.move(edge, middle);
      await page.mouse.down();
      await page.mouse.move(edge + pixels, middle, { steps: 5 });
      await page.mouse.up();
    },

    /** Opens the quick fixes of the first line. @param {string} title One that must be among them. */
    async offerQuickFixes(title) {
      await page.locator(".monaco-editor .view-line").first().click();
      await page.keyboard.press("Control+Home");
      const offered = page.locator(".action-widget .monaco-list-row", { hasText: title });
      await insist(async () => {
        // While providers are still registering, the answer is "No code actions available".
        await page.keyboard.press("Escape");
        await page.keyboard.press("Control+Period");
        await offered.first().waitFor({ timeout: 2_000 });
      });
      return offered;
    },

    /**
     * Takes a quick fix of the first line, by keyboard alone.
     *
     * @param {string} title
     * @param {() => Promise<unknown>} [look] Called while the fix is chosen and not yet taken.
     */
    async quickFix(title, look) {
      const offered = await this.offerQuickFixes(title);
      const chosen = page.locator(".action-widget .monaco-list-row.focused", { hasText: title });
      for (let step = 0; step < 40 && (await chosen.count()) === 0; step++)
        await page.keyboard.press("ArrowDown");
      await chosen.first().waitFor();
      await look?.();
      await page.keyboard.press("Enter");
      await offered.first().waitFor({ state: "hidden" });
    },
  };
}

/**
 * Tries again until it works; the last failure counts.
 *
 * @param {() => Promise<void>} act
 */
async function insist(act) {
  for (let attempt = 1; ; attempt++) {
    try {
      return await act();
    } catch (error) {
      if (attempt === 10) throw error;
    }
  }
}
