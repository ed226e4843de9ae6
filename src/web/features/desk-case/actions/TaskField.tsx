import { Form, Select } from "antd";
import { useTranslation } from "react-i18next";
import type { CommandType } from "../../../../core/case/index.ts";
import { type CaseView, type TaskView, tasksFor } from "../case-view.ts";

/** The step that the command is about, chosen already where there is only one. */
export function useTask(view: CaseView, type: CommandType) {
  const tasks = tasksFor(view, type);
  const chosen: unknown = Form.useWatch("task", Form.useFormInstance());
  const task = tasks.find((each) => each.id === chosen) ?? tasks[0];
  return { tasks, task };
}

export function firstTask(view: CaseView, type: CommandType): string {
  return tasksFor(view, type)[0]?.id ?? "";
}

export function TaskField({ tasks }: { readonly tasks: readonly TaskView[] }) {
  const { t } = useTranslation("deskActions");
  return (
    <Form.Item name="task" label={t("task.label")} hidden={tasks.length < 2}>
      <Select
        options={tasks.map((task) => ({
          value: task.id,
          label: t("task.option", { name: task.name, office: task.officeName }),
        }))}
      />
    </Form.Item>
  );
}
