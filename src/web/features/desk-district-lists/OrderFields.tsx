/** By which document, from when, why: asked of every proposal. */
import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";

export function OrderFields() {
  const { t } = useTranslation("deskDistrictLists");
  const needed = { required: true, whitespace: true, message: t("form.missing") };
  return (
    <>
      <Form.Item name="effectiveOn" label={t("form.effectiveOn")} rules={[needed]}>
        <Input type="date" />
      </Form.Item>
      <Form.Item name="document" label={t("form.document")} extra={t("form.documentHint")} rules={[needed]}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="reason" label={t("form.reason")} rules={[needed]}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
    </>
  );
}
