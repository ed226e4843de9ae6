/** Papers as people hand them in: real PDF and PNG files, drawn by the browser. */
import type { BrowserContext, Page } from "playwright";

export interface PaperFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A page of text as PDF. */
export function pdfOf(context: BrowserContext, title: string): Promise<PaperFile> {
  return drawn(context, title, async (page) => ({
    name: `${title}.pdf`,
    mimeType: "application/pdf",
    buffer: await page.pdf({ format: "A5" }),
  }));
}

/** The same page photographed. */
export function photoOf(context: BrowserContext, title: string): Promise<PaperFile> {
  return drawn(context, title, async (page) => ({
    name: `${title}.png`,
    mimeType: "image/png",
    buffer: await page.screenshot(),
  }));
}

type Take = (page: Page) => Promise<PaperFile>;

async function drawn(context: BrowserContext, title: string, take: Take): Promise<PaperFile> {
  const page = await context.newPage();
  try {
    await page.setContent(`<meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <body style="font:16px serif;padding:24px;background:#f3ecd8">
      <h1 style="font-size:22px;text-align:center">${title}</h1>
      <p>样张，仅供演示，与任何单位和个人无关。</p>
      <svg width="100%" viewBox="0 0 400 420" fill="none" stroke="black">
        <path d="M10 10h380v400H10zM10 150h380M200 150v260M10 280h190" />
        <path d="M60 80h250m-12-8l12 8-12 8M310 80v260m-8-12l8 12 8-12" />
      </svg>
      <p style="text-align:right">二〇二六年十一月二十日</p></body>`);
    return await take(page);
  } finally {
    await page.close();
  }
}
