import { App, ConfigProvider, type ThemeConfig } from "antd";
import enUS from "antd/locale/en_US";
import zhCN from "antd/locale/zh_CN";
import zhHK from "antd/locale/zh_HK";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Language } from "../../i18n/languages.ts";
import { currentLanguage } from "../../i18n/start.ts";

/** antd in the reader's language and in the colours of the public pages. */
export function DeskAround({ children }: { readonly children: ReactNode }) {
  useTranslation("desk");
  return (
    <ConfigProvider
      locale={LOCALES[currentLanguage()]}
      theme={theme}
      button={NO_INSERTED_SPACE}
      descriptions={WHOLE_WORDS}
    >
      <App message={BELOW_THE_HEADER}>{children}</App>
    </ConfigProvider>
  );
}

const LOCALES: Readonly<Record<Language, typeof zhCN>> = { "zh-CN": zhCN, "zh-Hant": zhHK, en: enUS };

const BELOW_THE_HEADER = { top: 64 };

const NO_INSERTED_SPACE = { autoInsertSpace: false };

/** A label gets the width that its longest word needs; antd would rather break the word. */
const WHOLE_WORDS = { styles: { label: { wordBreak: "normal", overflowWrap: "normal" } } } as const;

/** Under `prefers-reduced-motion` base.css takes transitions away; antd has to know, since it waits for their end before it hides a thing. */
const theme: ThemeConfig = {
  components: {
    Layout: { bodyBg: "#f3f6f9", headerBg: "#ffffff" },
    Table: { cellPaddingBlockSM: 6, cellPaddingInlineSM: 8 },
    Form: { itemMarginBottom: 12, verticalLabelPadding: "0 0 2px" },
    Menu: { itemHeight: 36, itemSelectedBg: "#e6f0fa", itemSelectedColor: "#08366a" },
  },
  token: {
    motion: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    colorPrimary: "#0b4a8f",
    colorPrimaryBg: "#e6f0fa",
    colorPrimaryBgHover: "#d5e5f5",
    colorPrimaryBorder: "#a9c6e4",
    controlItemBgActive: "#e6f0fa",
    controlItemBgActiveHover: "#d5e5f5",
    colorLink: "#0b4a8f",
    colorError: "#b3211a",
    colorInfo: "#0b4a8f",
    colorInfoBg: "#e6f0fa",
    colorInfoBorder: "#a9c6e4",
    colorErrorBg: "#fdecea",
    colorErrorBorder: "#e0a29e",
    colorSuccess: "#17653a",
    colorSuccessBg: "#e4f4ea",
    colorSuccessBorder: "#9cc9ad",
    colorWarningBg: "#fdf1da",
    colorWarningBorder: "#e0c48a",
    colorWarning: "#8a5300",
    colorTextSecondary: "#475362",
    colorTextTertiary: "#56616f",
    colorTextPlaceholder: "#626d7a",
    colorTextDisabled: "#66707c",
    colorBorder: "#8a94a0",
    borderRadius: 6,
    fontFamily: "var(--font)",
    fontSize: 14,
    lineHeight: 1.5,
  },
};
