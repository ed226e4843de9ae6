/** One sentence and a button: why somebody does what they do. */
import { Button, Form, Input } from "antd";
import { useTranslation } from "react-i18next";

export interface ReasonFormProps {
  readonly label: string;
  readonly button: string;
  readonly danger?: boolean;
  readonly pending: boolean;
  readonly onSend: (reason: string) => void;
}

export function ReasonForm({ label, button, danger = false, pending, onSend }: ReasonFormProps) {
  const { t } = useTranslation("deskChanges");
  return (
    <Form<{ reason: string }> layout="inline" onFinish={({ reason }) => onSend(reason)}>
      <Form.Item
        name="reason"
        label={label}
        rules={[{ required: true, whitespace: true, message: t("reasonMissing") }]}
      >
        <Input maxLength={2000} autoComplete="off" />
      </Form.Item>
      <Button htmlType="submit" danger={danger} loading={pending}>
        {button}
      </Button>
    </Form>
  );
}
