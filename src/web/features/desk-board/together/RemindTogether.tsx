/** 催办 many at once: whoever has each of them is told, with the same words. */
import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import type { TogetherDialogProps } from "./dialog.ts";
import { TogetherDialog } from "./TogetherDialog.tsx";

interface Values {
  readonly note: string;
}

export function RemindTogether({ cases, onClose }: TogetherDialogProps) {
  const { t } = useTranslation("deskBoard");
  const [form] = Form.useForm<Values>();
  return (
    <TogetherDialog<Values>
      title={t("together.remind.title", { count: cases.length })}
      doWord={t("together.do.remind")}
      form={form}
      onClose={onClose}
      errandsOf={({ note }) =>
        cases.map(({ id, number, steps }) => ({
          caseId: id,
          number,
          about: steps.map((step) => step.holderName ?? step.officeName).join("、"),
          command: { type: "remind", note },
        }))
      }
    >
      <p>{t("together.remind.lead")}</p>
      <Form.Item
        name="note"
        label={t("together.remind.note")}
        rules={[{ required: true, whitespace: true, message: t("together.remind.missing") }]}
      >
        <Input.TextArea rows={3} maxLength={500} />
      </Form.Item>
    </TogetherDialog>
  );
}
