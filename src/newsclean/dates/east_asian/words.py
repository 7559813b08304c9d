"""Words and signs of dates in Chinese, Japanese and Korean."""

from __future__ import annotations

WEEKDAYS = {
    **{f"{head}{sign}": number for head in ("星期", "周", "週", "礼拜", "禮拜") for number, sign in enumerate("一二三四五六日", 1)},
    **{f"{head}天": 7 for head in ("星期", "礼拜", "禮拜")},
    **{f"{sign}曜日": number for number, sign in enumerate("月火水木金土日", 1)},
    **{f"{sign}요일": number for number, sign in enumerate("월화수목금토일", 1)},
}  # fmt: skip

DAYS = {
    "今天": 0, "今日": 0, "本日": 0, "きょう": 0, "今夜": 0, "昨天": -1, "昨日": -1, "きのう": -1, "前天": -2, "一昨日": -2,
    "おととい": -2, "明天": 1, "明日": 1, "あした": 1, "后天": 2, "後天": 2, "明後日": 2, "오늘": 0, "어제": -1, "그저께": -2,
    "그제": -2, "내일": 1, "모레": 2,
}  # fmt: skip

PERIODS = {
    "今年": ("year", 0), "本年": ("year", 0), "去年": ("year", -1), "昨年": ("year", -1), "前年": ("year", -2),
    "一昨年": ("year", -2), "明年": ("year", 1), "来年": ("year", 1), "來年": ("year", 1), "올해": ("year", 0),
    "지난해": ("year", -1), "작년": ("year", -1), "재작년": ("year", -2), "내년": ("year", 1),
    "本月": ("month", 0), "这个月": ("month", 0), "這個月": ("month", 0), "今月": ("month", 0), "上月": ("month", -1),
    "上个月": ("month", -1), "上個月": ("month", -1), "先月": ("month", -1), "下月": ("month", 1), "下个月": ("month", 1),
    "下個月": ("month", 1), "来月": ("month", 1), "이달": ("month", 0), "이번 달": ("month", 0), "이번달": ("month", 0),
    "지난달": ("month", -1), "지난 달": ("month", -1), "다음 달": ("month", 1), "다음달": ("month", 1),
    "本周": ("week", 0), "本週": ("week", 0), "这周": ("week", 0), "這週": ("week", 0), "今週": ("week", 0), "上周": ("week", -1),
    "上週": ("week", -1), "上星期": ("week", -1), "先週": ("week", -1), "下周": ("week", 1), "下週": ("week", 1),
    "下星期": ("week", 1), "来週": ("week", 1), "이번 주": ("week", 0), "이번주": ("week", 0), "지난주": ("week", -1),
    "지난 주": ("week", -1), "다음 주": ("week", 1), "다음주": ("week", 1),
    "周末": ("weekend", 0), "週末": ("weekend", 0), "주말": ("weekend", 0),
}  # fmt: skip

HALF_DAYS = {
    "午前": 0,
    "上午": 0,
    "오전": 0,
    "凌晨": 0,
    "早上": 0,
    "午後": 12,
    "下午": 12,
    "晚上": 12,
    "오후": 12,
}

UNITS = {
    "年": "year", "년": "year", "か月": "month", "カ月": "month", "ヶ月": "month", "个月": "month", "個月": "month", "개월": "month",
    "달": "month", "週間": "week", "周": "week", "週": "week", "주": "week", "日": "day", "天": "day", "일": "day",
}  # fmt: skip

QUARTERS = {"1": 1, "2": 2, "3": 3, "4": 4, "一": 1, "二": 2, "三": 3, "四": 4}
