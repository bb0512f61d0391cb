"""Keys of single words: spellings of one name share one, different names do not."""

import pytest

from testimonia.identify.names.languages import arabic, armenian, chinese, japanese, korean, latin, russian, turkish
from testimonia.identify.names.scheme import Written
from testimonia.identify.names.scripts import plain

ONE = {
    japanese: [
        "Simidzu Shimizu Simizu Симидзу しみず シミズ", "Tōjō Tojo Toujou Tozyo Тодзё Todzyo", "Ōno Ohno Ono Оно Oono",
        "Shimbashi Shinbashi Синбаси Симбаси", "Chiba Tiba Тиба Чиба", "Ueda Uyeda Уэда", "Hattori Хаттори はっとり",
        "Jun'ichi Junichi Дзюнъити", "Norio Норио", "Yoshida Iosida Иосида", "Tōkyō Tokio Токио",
    ],
    russian: [
        "Tchaikovsky Chaikovskii Čajkovskij Tschaikowski Tchaïkovski Чайковский", "Zhukov Žukov Schukow Joukov Жуков",
        "Khrushchev Chruschtschow Hruščev Хрущёв", "Yeltsin Eltsin Jelzin El'cin Ельцин",
        "Dostoyevsky Dostoevskii Dostojewski Достоевский", "Romanoff Romanov Romanow Романов",
        "Mladić Mladich Mladitch Младић Младич", "Karadžić Karadzich Караџић Караджич",
    ],
    chinese: ["Zedong Tse-tung Цзэдун", "Zhou Chou Чжоу", "Xueliang Hsueh-liang Сюэлян", "Jing King Ching Цзин"],
    korean: ["Seong Sung Sŏng 성", "Kim Gim 김 Ким", "Park Pak Bak 박 Пак", "Hyun Hyeon Hyŏn 현", "Lee Yi Rhee 이"],
    arabic: [
        "Muhammad Mohamed Mohammed Muḥammad Mouhammad", "Qaddafi Gaddafi Kadhafi Qadhdhafi", "Hussein Husayn Hussain",
        "Abdurrahman Abdulrahman Abderrahmane", "Nureddin Nouruldin",
    ],
    turkish: ["Mehmed Mehmet", "Cemal Djemal Jemal", "Talât Talaat", "Reşid Resit Reshid", "Çakmak Chakmak"],
    armenian: ["Hagop Hakob Акоп", "Bedros Petros Петрос", "Garabed Karapet", "Hovhannes Ованес"],
    latin: ["Björn Bjorn Bjoern", "Weiß Weiss", "Ångström Aangstrom Angstrom", "Dijk Dyk"],
}  # fmt: skip
APART = {
    japanese: ["Shimizu Shimazu", "Kawakami Kawashima", "Ishii Ishi", "Sato Seto", "Kenichi Kinichi"],
    russian: ["Zhukov Chukov", "Lenin Ленина", "Popov Popova", "Krylov Kirilov"],
    chinese: ["Zedong Zetong", "Jing Qing", "Wang Huang"],
    korean: ["Il Eun", "Kang Kim", "Chol Chun"],
    arabic: ["Hasan Husain", "Salim Salman", "Karim Kamal", "Gamal Kamal", "Cemal Kemal"],
    turkish: ["Cemal Kemal", "Enver Anwar", "Talat Tahsin"],
    armenian: ["Aram Arshak", "Hakob Hakobian"],
    latin: ["Bauer Bauar", "Mann Man"],
}


def keys(language, word):
    return {key for scheme in language.SCHEMES for key in scheme.keys(plain(word.replace("-", "")))}


@pytest.mark.parametrize(("language", "words"), [(name, line.split()) for name, lines in ONE.items() for line in lines])
def test_spellings_of_one_name_have_a_key_in_common_with_the_first(language, words):
    assert all(keys(language, words[0]) & keys(language, word) for word in words[1:])


@pytest.mark.parametrize(
    ("language", "words"), [(name, line.split()) for name, lines in APART.items() for line in lines]
)
def test_different_names_have_no_key_in_common(language, words):
    assert not keys(language, words[0]) & keys(language, words[1])


@pytest.mark.parametrize("language", ONE)
def test_every_key_is_the_same_for_the_same_word(language):
    assert keys(language, "Karamari") == keys(language, "karamari")


def test_older_spellings_of_chinese_are_read_only_in_names_that_show_them():
    assert chinese.is_old_style(Written(("mao", "tse", "tung")))
    assert chinese.is_old_style(Written(("chou", "en", "lai"), hyphen=True))
    assert not chinese.is_old_style(Written(("chen", "yun")))


def test_a_korean_reading_asks_for_a_korean_family_name():
    assert korean.is_korean(Written(("kim", "il", "sung")))
    assert not korean.is_korean(Written(("anna", "il")))


def test_turkish_and_armenian_readings_ask_for_a_name_of_theirs():
    assert turkish.is_turkish(Written(("mehmed", "bell")))
    assert not turkish.is_turkish(Written(("alan", "bell")))
    assert armenian.is_armenian(Written(("anna", "petrosyan")))
    assert not armenian.is_armenian(Written(("julian", "bell")))


def test_an_arabic_reading_asks_for_an_arabic_mark_or_given_name():
    assert arabic.is_arabic(Written(("mohammed", "atta")))
    assert arabic.is_arabic(Written(("qaddafi",)))
    assert arabic.is_arabic(Written(("burns",), particles=frozenset({"al"})))
    assert not arabic.is_arabic(Written(("ellen", "burns")))
