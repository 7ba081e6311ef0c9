// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QApplication;

namespace nd {

/// What holds for every widget of the program, Qt's own included, whoever made it:
/// - text is plain. Labels, message boxes and tooltips guess whether a text is HTML, and names come from strangers:
///   only a RichLabel shows marks.
/// - the wheel scrolls. Over a combo box, spin box, date or slider it moves what these lie on, never their value, and
///   the keyboard stays where it was.
/// - Enter presses the focused button, and one that is held down presses nothing.
/// - numbers, SIDs and names keep their order (models/bidi.h) in the direction that the program has.
class WidgetRules : public QObject
{
    Q_OBJECT
public:
    /// From here on they hold; a second call changes nothing.
    static void install(QApplication &application);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace nd
