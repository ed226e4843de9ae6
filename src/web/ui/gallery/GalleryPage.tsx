/** Every component of the design system with plausible content: to look at, and for the accessibility check. */
import { useState } from "react";
import { Button } from "../Button.tsx";
import { Card } from "../Card.tsx";
import { DayStrip } from "../DayStrip.tsx";
import { Dialog } from "../Dialog.tsx";
import { Empty } from "../Empty.tsx";
import { ErrorPanel } from "../ErrorPanel.tsx";
import { Facts, List } from "../List.tsx";
import { PageHeading } from "../PageHeading.tsx";
import { Pagination } from "../Pagination.tsx";
import { SearchBox } from "../SearchBox.tsx";
import { Stepper } from "../Stepper.tsx";
import { StateBadge, Tag } from "../Tag.tsx";
import { Timeline } from "../Timeline.tsx";
import { useToast } from "../Toast.tsx";
import { Waiting } from "../Waiting.tsx";
import { GalleryForm } from "./GalleryForm.tsx";
import { CLOCK, STEPS } from "./samples.ts";

export function GalleryPage() {
  const tell = useToast();
  const [open, setOpen] = useState(false);
  const [page, setPage] = useState(2);
  return (
    <>
      <PageHeading title="组件陈列" />
      <Stepper steps={["看条件", "填信息", "传材料", "核对", "提交"]} current={1} />
      <Card title="按钮">
        <div style={{ display: "flex", flexWrap: "wrap", gap: "0.5rem" }}>
          <Button look="primary">提交申请</Button>
          <Button>保存草稿</Button>
          <Button look="quiet">取消</Button>
          <Button look="danger" onClick={() => setOpen(true)}>
            撤回申请
          </Button>
          <Button look="primary" busy>
            提交申请
          </Button>
          <Button disabled>不能办理</Button>
          <Button onClick={() => tell("草稿已保存", "good")}>显示提示</Button>
        </div>
      </Card>
      <Card title="状态" aside={<Tag tone="brand">承诺件</Tag>}>
        <div style={{ display: "flex", flexWrap: "wrap", gap: "0.5rem" }}>
          <StateBadge tone="brand">审查中</StateBadge>
          <StateBadge tone="good">准予许可</StateBadge>
          <StateBadge tone="warn">待补正</StateBadge>
          <StateBadge tone="bad">已逾期</StateBadge>
          <StateBadge>草稿</StateBadge>
        </div>
      </Card>
      <SearchBox label="搜索" placeholder="例如：开小饭馆" onSearch={(words) => tell(words)} />
      <Card title="办理时限">
        <DayStrip
          days={CLOCK}
          dueOn="2026-03-13"
          today="2026-02-26"
          caption="20 个工作日，2026年3月13日 24 时到期"
          provisional
        />
      </Card>
      <Card title="办理经过">
        <Timeline steps={STEPS} label="办理经过" />
      </Card>
      <List
        label="我的办件"
        entries={[
          {
            key: "1",
            title: "食品经营许可（新办）",
            to: "/",
            text: "2026年2月9日提交，预计3月13日前办结",
            aside: <StateBadge tone="brand">审查中</StateBadge>,
          },
          {
            key: "2",
            title: "公共场所卫生许可",
            to: "/",
            text: "缺 1 份材料，请在3月2日前补齐",
            aside: <StateBadge tone="warn">待补正</StateBadge>,
          },
        ]}
      />
      <Pagination page={page} pageCount={9} onPage={setPage} />
      <Card title="基本信息">
        <Facts
          facts={[
            { name: "办件编号", value: "990108-2026-000123" },
            { name: "申请人", value: "林*" },
            { name: "办理部门", value: "澄河区行政审批局 市场准入科" },
          ]}
        />
      </Card>
      <GalleryForm />
      <ErrorPanel error={undefined} onRetry={() => tell("再试一次")} />
      <Empty title="还没有办件">
        <p>提交申请以后，可以在这里看到办到哪一步。</p>
      </Empty>
      <Waiting />
      <Dialog
        open={open}
        title="要撤回这份申请吗？"
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>不撤回</Button>
            <Button look="danger" onClick={() => setOpen(false)}>
              撤回申请
            </Button>
          </>
        }
      >
        <p>撤回以后不再办理，已经交的材料会退还。需要时可以重新申请。</p>
      </Dialog>
    </>
  );
}
