"""Whole personal names: what is one name, what is worth a look, what is another name."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from testimonia.identify.names import NEAR, SAME, match

ONE_NAME = [
    ("General Simidzu", "Shimizu"),
    ("Simidzu, Rokuzo", "Rokuzo Simidzu"),
    ("Yamada Otozō", "Otozo Yamada"),
    ("清水 (Shimizu)", "Simidzu"),
    ("Ямада Отодзо", "Yamada Otozo"),
    ("Chiang Kai-shek", "Jiang Jieshi"),
    ("Чан Кайши", "Jiang Jieshi"),
    ("Mao Tse-tung", "Mao Zedong"),
    ("毛泽东", "Mao Zedong"),
    ("Chou En-lai", "Zhou Enlai"),
    ("Kim Il-sung", "Gim Il-seong"),
    ("Kim Il-sung", "Ким Ир Сен"),
    ("박정희", "Pak Chŏng-hŭi"),
    ("Pyotr Tchaikovsky", "Пётр Ильич Чайковский"),
    ("Iosif Stalin", "Иосиф Сталин"),
    ("Gamal Abdel Nasser", "Jamal Abd al-Nasir"),
    ("Muammar al-Gaddafi", "Mouammar Kadhafi"),
    ("صدام حسين", "Saddam Hussein"),
    ("Hermann Göring", "Hermann Goering"),
    ("Winston Churchill", "Уинстон Черчилль"),
    ("Bill Clinton", "William Clinton"),
    ("Colmar von der Goltz", "Colmar Goltz"),
    ("Archduke Franz Ferdinand", "Franz-Ferdinand"),
    ("Тодзио Хидэки", "Tojo Hideki"),
    ("Umedzu Iosidziro", "Yoshijiro Umezu"),
    ("An Jung-geun", "안중근"),
    ("An Jung-geun", "Ahn Choong-kun"),
    ("Roh Tae-woo", "No T'ae-u"),
    ("P'eng Te-huai", "Peng Dehuai"),
    ("Tz'u-hsi", "Cixi"),
    ("Vo Nguyen Giap", "Во Нгуен Зяп"),
    ("Enver Paşa", "Энвер-паша"),
    ("Cemal Paşa", "Djemal Pasha"),
    ("Mehmed Talat", "Mehmet Talaat"),
    ("Andranik Ozanyan", "Antranig Ozanian"),
    ("Անդրանիկ Օզանյան", "Antranig Ozanian"),
    ("Krikor Zohrab", "Grigor Zohrap"),
    ("Franjo Tuđman", "Franjo Tudjman"),
    ("Ratko Mladić", "Ratko Mladitch"),
    ("Gamal Abdel Nasser", "جمال عبد الناصر"),
    ("Anwar al-Sadat", "أنور السادات"),
    ("Salah ad-Din", "صلاح الدين"),
    ("Maréchal Pétain", "Petain"),
    ("Mr. Edwin Ashby", "Captain Edwin Ashby"),
    ("Miss Anna King Ashby", "Anna King Ashby"),
    ("Mehmed the Fifth", "Mehmed V"),
    ("Nicholas the Second of Russia", "Nicholas II of Russia"),
    ("Oberleutnant Kruger", "Kruger"),
    ("Second Lieutenant Ashby", "2nd Lt. Ashby"),
]
WORTH_A_LOOK = [
    ("K. Asmolov", "Konstantin Asmolov"),
    ("К. Асмолов", "Konstantin Asmolov"),
    ("F. D. Roosevelt", "Franklin Delano Roosevelt"),
    ("Goltz", "Colmar von der Goltz"),
    ("Franklin Delano Roosevelt", "Franklin Delano Rosevelt"),
    ("Thomas Henry", "Henry Thomas"),
    ("Gamal Salim", "Kamal Salim"),
    ("Charles de Gaulle", "Шарль де Голль"),
    ("Joseph Stalin", "Иосиф Сталин"),
    ("Henry Martin", "Henri Martin"),
    ("Karl Marx", "Charles Marx"),
    ("Chiang", "Chiang Kai-shek"),
    ("Saddam Hussein", "Uday Saddam Hussein"),
    ("Muhammad Ali", "Muhammad Ali Jinnah"),
    ("Wilhelm Hohenzollern", "Wilhelm Hohenzollern II"),
    ("Le Duan", "Van Duan"),
    ("Pliny", "Pliny the Elder"),
    ("Li Xiao Ming", "Li Ming"),
    ("Yamada Taro Otozo", "Yamada Otozo"),
    ("Mark Elder", "Elder"),
]
TWO_NAMES = [
    ("Kawakami", "Kawashima"),
    ("Shimazu", "Shimizu"),
    ("Rokuzo Shimazu", "Rokuzo Shimizu"),
    ("Shimazu", "Симидзу"),
    ("Enver", "Anwar"),
    ("Enver Pasha", "Anwar Pasha"),
    ("Chen Yun", "Zhen Yun"),
    ("Kim Jong-il", "Kim Jong-un"),
    ("Faisal al-Saud", "Khalid al-Saud"),
    ("John F. Kennedy", "Robert F. Kennedy"),
    ("Nicholas I", "Nicholas II"),
    ("Faisal bin Turki", "Turki bin Faisal"),
    ("Ivan", "Ivanov"),
    ("M. K.", "Mustafa Kemal"),
    ("Cemal Pasha", "Kemal Pasha"),
    ("Peter I Karađorđević", "Peter II Karađorđević"),
    ("Abdullah I of Jordan", "Abdullah II of Jordan"),
    ("Abd al-Rahman", "Abd al-Rahim"),
    ("حافظ الأسد", "بشار الأسد"),
    ("김정일", "김정은"),
    ("Song Meiling", "Song Qingling"),
    ("Zhang Xueliang", "Чжан Цзолинь"),
    ("Ngo Dinh Diem", "Ngo Dinh Nhu"),
    ("Karl Liebknecht", "Wilhelm Liebknecht"),
    ("Mr. Edwin Ashby", "Mrs. Edwin Ashby"),
    ("Herr Kruger", "Frau Kruger"),
    ("Pliny the Elder", "Pliny the Younger"),
    ("Edwin Ashby Sr", "Edwin Ashby, Jr."),
    ("Edwin Ashby 2nd", "Edwin Ashby 3rd"),
    ("г-н Коваленко", "г-жа Коваленко"),
]


@pytest.mark.parametrize(("a", "b"), ONE_NAME)
def test_spellings_of_one_name_are_the_same(a, b):
    assert match(a, b).score >= SAME


@pytest.mark.parametrize(("a", "b"), WORTH_A_LOOK)
def test_what_may_be_one_name_is_worth_a_look(a, b):
    assert NEAR <= match(a, b).score < SAME


@pytest.mark.parametrize(("a", "b"), TWO_NAMES)
def test_different_names_stay_apart(a, b):
    assert match(a, b).score < NEAR


def test_the_explanation_names_words_key_and_reading():
    (link,) = match("General Simidzu", "Shimizu").links
    assert (link.a, link.b) == ("Simidzu", "Shimizu")
    assert link.why == "Japanese, Hepburn, Kunrei or through Russian: simizu"


def test_names_listed_for_one_person_say_so():
    (link,) = match("Chiang Kai-shek", "Jiang Jieshi").links
    assert (link.a, link.b, link.why) == ("Chiang Kai-shek", "Jiang Jieshi", "listed as names of Jiang Jieshi")


def test_a_listed_name_is_compared_in_both_its_forms():
    assert match("Chiang Kai-shek", "Chiang Chieh-shih").links[0].a == "jiang (for Chiang Kai shek)"


def test_what_speaks_against_is_told():
    assert match("Nicholas I", "Nicholas II").against == ("another generation",)
    assert match("Faisal al-Saud", "Khalid al-Saud").against == ("words of each stand against words of the other",)


@pytest.mark.parametrize("kind", ["person", "organisation"])
def test_a_text_too_long_for_a_name_fits_nothing_rather_than_taking_minutes(kind):
    assert match("ab" * 100_000, "аб" * 100_000, kind).score == 0
    assert match("x" * 190, "х" * 190, kind).score > NEAR


def test_nothing_to_compare_fits_nothing():
    assert match("", "Shimizu").score == 0
    assert match("...", "...").score == 0


names = st.lists(
    st.sampled_from(
        [
            "Anna",
            "von",
            "Kim",
            "Il-sung",
            "Мао",
            "Shimizu",
            "نور",
            "Björn",
            "K.",
            "bin",
            "II",
            "I",
            "Pasha",
            "An",
            "عبد",
            "الناصر",
            "Chiang Kai-shek",
            "清水",
            "O'Neil",
            ",",
            "(",
        ]
    ),
    max_size=5,
)


@given(names, names)
@example(["bin", "bin", "Anna"], ["bin", "bin", "Anna", "Anna"])
def test_a_match_does_not_depend_on_which_name_comes_first(a, b):
    one, other = " ".join(a), " ".join(b)
    assert match(one, other).score == match(other, one).score


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_text_can_be_compared(a, b):
    assert 0 <= match(a, b).score <= 1


@given(st.text(st.characters(categories=["Lu", "Ll", "Zs"]), max_size=30))
def test_a_name_with_a_word_of_two_letters_fits_itself(text):
    assert match(f"Ab {text}", f"Ab {text}").score > NEAR
