import { Form, Input } from "antd";
import { useTranslation } from "react-i18next";
import { useToday } from "../../desk-lists/use-today.ts";

interface DayFieldProps {
  readonly name: string;
  readonly label: string;
  readonly notAfterToday?: boolean;
  readonly notBeforeToday?: boolean;
}

export function DayField({ name, label, notAfterToday = false, notBeforeToday = false }: DayFieldProps) {
  const { t } = useTranslation("deskActions");
  const today = useToday();
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: t("day.missing") }]}>
      <Input
        type="date"
        {...(notAfterToday && today !== "" ? { max: today } : {})}
        {...(notBeforeToday && today !== "" ? { min: today } : {})}
      />
    </Form.Item>
  );
}
